import { Kbd } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { rulesQuery } from '../api/rule-queries.js';
import { useMay } from '../api/session.js';
import { useText } from '../i18n/use-text.js';
import type { Findable } from '../ui/finder/find-among.js';
import { createFinderSwitch } from '../ui/finder/finder-switch.js';
import { Finder } from '../ui/finder/finder.js';
import type { Command } from './command.js';
import { shortcutText } from './shortcut-text.js';

const opener = createFinderSwitch();

/** Opens the command palette. */
export const openPalette = opener.open;

/** The command palette: every command, found by typing. */
export function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const say = useText();
  const { isLoading } = useQuery({ ...rulesQuery, enabled: useMay()('rules:read') });
  const items = commands.map(({ group, shortcut, ...command }): Findable => {
    const aside = shortcut && <Kbd dir="ltr">{shortcutText(shortcut)}</Kbd>;
    return { ...command, group: say(group), ...(aside && { aside }) };
  });
  return <Finder opener={opener} label={say('frame.search')} items={items} isLoading={isLoading} />;
}
