import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconCheck, IconClockOff, IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiKeysQuery, useRevokeApiKey } from '../../api/settings-queries.js';
import type { ApiKey } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Instant } from '../../ui/when.js';
import { useTellDone } from '../../ui/use-tell-failure.js';
import { AddApiKey } from './add-api-key.js';

function stateOf({ revokedAt, expiresAt }: ApiKey): 'revoked' | 'expired' | 'live' {
  if (revokedAt) return 'revoked';
  return expiresAt && new Date(expiresAt) <= new Date() ? 'expired' : 'live';
}

const looks = {
  live: { tone: 'good', icon: IconCheck },
  expired: { tone: 'neutral', icon: IconClockOff },
  revoked: { tone: 'bad', icon: IconBan },
} as const;

function KeyState({ apiKey }: { readonly apiKey: ApiKey }) {
  const say = useText();
  const state = stateOf(apiKey);
  return <StatusBadge {...looks[state]}>{say(`settings.${state}`)}</StatusBadge>;
}

function useKeyColumns(onRevoke: (key: ApiKey) => void): Column<ApiKey>[] {
  const say = useText();
  return [
    { id: 'name', head: say('settings.keyName'), primary: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'prefix', head: say('settings.prefix'), cell: ({ prefix }) => <CodeText>{`${prefix}…`}</CodeText> },
    {
      id: 'scopes',
      head: say('settings.scopes'),
      cell: ({ scopes }) => scopes.map((scope) => say(`settings.${scope}`)).join(' · '),
    },
    { id: 'agency', head: say('words.agency'), cell: ({ agency }) => <bdi>{agency}</bdi> },
    { id: 'created', head: say('settings.created'), cell: ({ createdAt }) => <Instant at={createdAt} /> },
    {
      id: 'lastUsed',
      head: say('settings.lastUsed'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Instant at={lastUsedAt} /> : say('settings.never')),
    },
    { id: 'expires', head: say('settings.expires'), cell: ({ expiresAt }) => <Instant at={expiresAt} /> },
    {
      id: 'state',
      head: say('settings.state'),
      cell: (key) => <KeyState apiKey={key} />,
    },
    {
      id: 'actions',
      head: '',
      cell: (key) =>
        !key.revokedAt && (
          <Button
            variant="subtle"
            color="red"
            size="compact-xs"
            aria-label={say('settings.revokeOf', { name: key.name })}
            onClick={() => onRevoke(key)}
          >
            {say('settings.revoke')}
          </Button>
        ),
    },
  ];
}

function ConfirmRevoke({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const say = useText();
  const tellDone = useTellDone();
  const revoke = useRevokeApiKey();
  const confirm = () =>
    revoke.mutate(apiKey.id, {
      onSuccess: () => {
        tellDone(say('settings.keyRevoked', { name: apiKey.name }));
        onClose();
      },
    });
  return (
    <Stack gap="sm">
      <Text>{say('settings.revokeSure', { name: apiKey.name })}</Text>
      {revoke.error && <Failure error={revoke.error} />}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button color="red" loading={revoke.isPending} onClick={confirm}>
          {say('settings.revoke')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The keys of connected systems. */
export function ApiKeys() {
  const say = useText();
  const keys = useQuery(apiKeysQuery);
  const [opened, { open, close }] = useDisclosure(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  const columns = useKeyColumns(setRevoking);
  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={open}>
      {say('settings.addKey')}
    </Button>
  );
  return (
    <Panel title={say('settings.apiKeys')} hint={say('settings.keysHint')} actions={add} body="flush">
      <Loaded query={keys}>
        {({ items }) => (
          <DataTable
            label={say('settings.apiKeys')}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            minWidth={980}
            empty={<Empty icon={IconKey} title={say('settings.noKeys')} hint={say('settings.keysHint')} />}
          />
        )}
      </Loaded>
      <AddApiKey opened={opened} onClose={close} />
      <Modal
        opened={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={revoking && say('settings.revokeOf', { name: revoking.name })}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        {revoking && <ConfirmRevoke apiKey={revoking} onClose={() => setRevoking(undefined)} />}
      </Modal>
    </Panel>
  );
}
