import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.js';
import { Page } from '../../ui/page.js';
import { ApiKeys } from './api-keys.js';
import { Users } from './users.js';

/** People and the keys of connected systems. */
export function SettingsPage() {
  const say = useText();
  const { tab } = useSearch({ from: '/frame/settings' });
  const navigate = useNavigate({ from: '/settings' });
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
