import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { usersQuery } from '../../api/settings-queries.js';
import type { User } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';
import { Instant } from '../../ui/when.js';
import { AddUser } from './add-user.js';

/** The people who may sign in. */
export function Users() {
  const say = useText();
  const users = useQuery(usersQuery);
  const [opened, { open, close }] = useDisclosure(false);
  const columns: Column<User>[] = [
    {
      id: 'name',
      head: say('settings.displayName'),
      primary: true,
      cell: ({ displayName, userName }) => (
        <>
          <Text fw={600}>
            <bdi>{displayName}</bdi>
          </Text>
          <Text fz="xs" c="dimmed">
            <CodeText>{userName}</CodeText>
          </Text>
        </>
      ),
    },
    { id: 'role', head: say('settings.role'), cell: ({ role }) => say(`words.${role}`) },
    { id: 'agency', head: say('words.agency'), cell: ({ agency }) => <bdi>{agency}</bdi> },
    { id: 'created', head: say('settings.created'), cell: ({ createdAt }) => <Instant at={createdAt} /> },
    {
      id: 'lastSignIn',
      head: say('settings.lastSignIn'),
      cell: ({ lastSignInAt }) => (lastSignInAt ? <Instant at={lastSignInAt} /> : say('settings.never')),
    },
  ];
  return (
    <Panel
      title={say('settings.users')}
      body="flush"
      actions={
        <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={open}>
          {say('settings.addUser')}
        </Button>
      }
    >
      <Loaded query={users}>
        {({ items }) => (
          <DataTable
            label={say('settings.users')}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            empty={<Empty icon={IconUsers} title={say('settings.noUsers')} />}
          />
        )}
      </Loaded>
      <AddUser opened={opened} onClose={close} />
    </Panel>
  );
}
