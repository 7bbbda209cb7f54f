import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMay } from '../../api/session.js';
import type { Command } from '../../commands/command.js';
import { useOfferCommands } from '../../commands/page-commands.js';
import { useText } from '../../i18n/use-text.js';
import { openRulePalette } from './rule-palette.js';

/** Commands of the rule page, whichever of its panels is open. */
export function usePageShortcuts(): void {
  const say = useText();
  const navigate = useNavigate();
  const maySimulate = useMay()('simulations:run');
  const commands = useMemo(() => {
    const openRule: Command = {
      id: 'open-rule',
      group: 'frame.groupPage',
      label: say('rulePage.openRule'),
      shortcut: 'mod+P',
      run: openRulePalette,
    };
    const simulate: Command = {
      id: 'simulate',
      group: 'frame.groupPage',
      label: say('rulePage.simulate'),
      shortcut: 'mod+shift+Enter',
      run: () => void navigate({ to: '/simulate' }),
    };
    return maySimulate ? [openRule, simulate] : [openRule];
  }, [say, navigate, maySimulate]);
  useOfferCommands(commands);
}
