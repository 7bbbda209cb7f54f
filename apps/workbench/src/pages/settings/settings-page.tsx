import { Tabs } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { Empty } from '../../ui/empty.js';
import { Page, Panel } from '../../ui/page.js';
import { ApiKeys } from './api-keys.js';
import { Users } from './users.js';

/** People and the keys of connected systems. */
export function SettingsPage() {
  const say = useText();
  const { tab } = useSearch({ from: '/frame/settings' });
  const navigate = useNavigate({ from: '/settings' });
  const may = useMay();
  if (!may('accounts:manage')) {
    return (
      <Page title={say('settings.title')}>
        <Panel>
          <Empty icon={IconLock} title={say('words.needsPermission')} />
        </Panel>
      </Page>
    );
  }
  return (
    <Page title={say('settings.title')}>
      <Tabs
        value={tab === 'keys' ? 'keys' : 'users'}
        onChange={(value) => void navigate({ search: value === 'keys' ? { tab: 'keys' } : {}, replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="users">{say('settings.users')}</Tabs.Tab>
          <Tabs.Tab value="keys">{say('settings.apiKeys')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="users">
          <Users />
        </Tabs.Panel>
        <Tabs.Panel value="keys">
          <ApiKeys />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
