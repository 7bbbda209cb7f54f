import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { rulesQuery } from '../api/rule-queries.js';
import { useMay } from '../api/session.js';
import { useText } from '../i18n/use-text.js';
import type { Command } from './command.js';
import { shortcutText } from './shortcut-text.js';

/** The command palette: every command, found by typing. */
export function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const say = useText();
  const isLoading = useQuery({ ...rulesQuery, enabled: useMay()('rules:read') }).isLoading;
  const groups = new Map<string, SpotlightActionGroupData>();
  for (const { id, group, label, keywords, shortcut, run } of commands) {
    const entry = groups.get(group) ?? { group: say(group), actions: [] };
    entry.actions.push({
      id,
      label,
      onClick: run,
      ...(keywords && { keywords }),
      ...(shortcut && { rightSection: <Kbd dir="ltr">{shortcutText(shortcut)}</Kbd> }),
    });
    groups.set(group, entry);
  }
  return (
    <Spotlight
      actions={[...groups.values()]}
      nothingFound={say(isLoading ? 'ruleNavigator.loading' : 'frame.nothingFound')}
      shortcut={null}
      limit={40}
      scrollable
      maxHeight="60vh"
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: say('frame.search'),
        'aria-label': say('frame.search'),
      }}
    />
  );
}
