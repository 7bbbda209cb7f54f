import { ActionIcon, Tooltip } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Command } from '../../commands/command.js';
import { useOfferCommands } from '../../commands/page-commands.js';
import { useText } from '../../i18n/use-text.js';

/** Whether the column with lens and cases is on the screen, remembered in this browser, and the button that says so. */
export function useSideToggle(): { isShown: boolean; toggle: ReactNode } {
  const say = useText();
  const [state, setState] = useLocalStorage<'shown' | 'hidden'>({
    key: 'tidewaiter.ruleSide',
    defaultValue: 'shown',
    getInitialValueInEffect: false,
  });
  const isShown = state === 'shown';
  const label = say(isShown ? 'lens.hide' : 'lens.show');
  const commands = useMemo((): Command[] => {
    const run = () => setState((before) => (before === 'shown' ? 'hidden' : 'shown'));
    return [{ id: 'toggle-lens', group: 'frame.groupPage', label, shortcut: 'alt+L', run }];
  }, [label, setState]);
  useOfferCommands(commands);
  const toggle = (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} aria-pressed={isShown} onClick={commands[0]?.run}>
        <IconLayoutSidebarRight size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return { isShown, toggle };
}
