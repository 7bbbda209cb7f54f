import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { listsQuery } from '../../api/list-queries.js';
import type { ListHead } from '../../api/list-queries.js';
import { useMay } from '../../api/session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';
import { isDomain } from './domains.js';
import { NewList } from './new-list.js';

function useListColumns(): Column<ListHead>[] {
  const say = useText();
  const format = useFormat();
  const { language } = useLanguage();
  return [
    {
      id: 'list',
      head: say('lists.list'),
      primary: true,
      cell: ({ id, label }) => (
        <>
          <TextLink to="/lists/$id" params={{ id }} fw={600}>
            <bdi>{label[language]}</bdi>
          </TextLink>
          <Text fz="xs" c="dimmed">
            <CodeText>{id}</CodeText>
          </Text>
        </>
      ),
    },
    {
      id: 'domain',
      head: say('lists.domain'),
      cell: ({ domain }) => (isDomain(domain) ? say(`lists.${domain}`) : <CodeText>{domain}</CodeText>),
    },
    { id: 'items', head: say('lists.items'), numeric: true, cell: ({ itemCount }) => format.number(itemCount) },
    {
      id: 'usedBy',
      head: say('lists.usedBy'),
      cell: ({ usedBy }) =>
        usedBy.length > 0 ? (
          <span data-wrap>
            <CodeText>{usedBy.join(', ')}</CodeText>
          </span>
        ) : (
          <Text c="dimmed">{say('lists.unused')}</Text>
        ),
    },
    { id: 'version', head: say('lists.version'), numeric: true, cell: ({ version }) => version },
    {
      id: 'updated',
      head: say('lists.updated'),
      cell: ({ updatedAt, updatedBy }) => (
        <>
          <Instant at={updatedAt} /> {say('words.by', { name: updatedBy })}
        </>
      ),
    },
  ];
}

/** The lists that rules may name. */
export function ListsPage() {
  const say = useText();
  const may = useMay();
  const lists = useQuery(listsQuery);
  const columns = useListColumns();
  const [opened, { open, close }] = useDisclosure(false);
  const create = may('lists:write') && (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={open}>
      {say('lists.create')}
    </Button>
  );
  return (
    <Page title={say('lists.title')} lead={say('lists.lead')} actions={create}>
      <Panel body="flush">
        <Loaded query={lists}>
          {({ items }) => (
            <DataTable
              label={say('lists.title')}
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
              empty={<Empty icon={IconListDetails} title={say('lists.emptyTitle')} hint={say('lists.emptyHint')} />}
            />
          )}
        </Loaded>
      </Panel>
      <NewList opened={opened} onClose={close} />
    </Page>
  );
}
