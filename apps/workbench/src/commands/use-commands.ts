import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { rulesQuery } from '../api/rule-queries.js';
import { useMay } from '../api/session.js';
import { chooseLanguage, languageNames, languages } from '../i18n/language.js';
import { useText } from '../i18n/use-text.js';
import type { Command } from './command.js';
import { usePageCommands } from './page-commands.js';
import { openPalette } from './palette.js';
import { places } from './places.js';

/** Commands that only look after the screen. */
function useViewCommands(showHelp: () => void): Command[] {
  const say = useText();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return [
    {
      id: 'palette',
      group: 'frame.groupView',
      label: say('frame.openPalette'),
      shortcut: 'mod+K',
      run: openPalette,
    },
    { id: 'help', group: 'frame.groupView', label: say('frame.showShortcuts'), shortcut: '?', run: showHelp },
    {
      id: 'scheme',
      group: 'frame.groupView',
      label: say(dark ? 'frame.useLight' : 'frame.useDark'),
      shortcut: 'mod+shift+L',
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    ...languages.map((language) => ({
      id: `language-${language}`,
      group: 'frame.groupView' as const,
      label: languageNames[language].name,
      keywords: 'language langue لغة',
      run: () => void chooseLanguage(language),
    })),
  ];
}

/** Every rule, to be found by its number or name. */
function useRuleCommands(): Command[] {
  const may = useMay();
  const navigate = useNavigate();
  const rules = useQuery({ ...rulesQuery, enabled: may('rules:read') });
  return (rules.data?.items ?? []).map(({ ruleId, ruleSetId, name }) => ({
    id: `rule-${ruleSetId}-${ruleId}`,
    group: 'frame.groupRules',
    label: `${ruleId} · ${name}`,
    searchOnly: true,
    run: () => void navigate({ to: '/rules/$ruleSetId/$ruleId', params: { ruleSetId, ruleId } }),
  }));
}

/** All commands available now: of the page, places, view, rules. */
export function useCommands(showHelp: () => void): readonly Command[] {
  const say = useText();
  const may = useMay();
  const navigate = useNavigate();
  const page = usePageCommands();
  const view = useViewCommands(showHelp);
  const rules = useRuleCommands();
  const go = useMemo(
    () =>
      places
        .filter(({ permission }) => may(permission))
        .map(({ to, label }, index): Command => {
          return {
            id: `go-${to}`,
            group: 'frame.groupGo',
            label: say(label),
            shortcut: `alt+Digit${index + 1}`,
            run: () => void navigate({ to }),
          };
        }),
    [may, navigate, say],
  );
  return [...page, ...go, ...view, ...rules];
}
