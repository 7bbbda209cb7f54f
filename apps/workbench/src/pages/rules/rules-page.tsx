import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { rulesQuery } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import type { Command } from '../../commands/command.js';
import { useOfferCommands } from '../../commands/page-commands.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { GuidedPanel } from '../welcome/guided-panel.js';
import { ImportRules } from './import-rules.js';
import { NewRule } from './new-rule.js';
import { RuleSets } from './rule-sets.js';
import { RuleTable } from './rule-table.js';

function useRulesCommands(create: () => void, importRules: () => void) {
  const say = useText();
  const navigate = useNavigate();
  const commands = useMemo<Command[]>(
    () => [
      { id: 'new-rule', group: 'frame.groupPage', label: say('rules.create'), shortcut: 'alt+N', run: create },
      { id: 'import-rules', group: 'frame.groupPage', label: say('rules.import'), run: importRules },
      {
        id: 'simulate-drafts',
        group: 'frame.groupPage',
        label: say('rules.simulateDrafts'),
        shortcut: 'mod+shift+Enter',
        run: () => void navigate({ to: '/simulate' }),
      },
    ],
    [say, navigate, create, importRules],
  );
  useOfferCommands(commands);
}

/** What inspectors find shows within a minute on a page left open. */
const refreshMs = 45_000;

/** One row per rule of every agency, as the drafts stand. */
export function RulesPage() {
  const say = useText();
  const may = useMay();
  const rules = useQuery({ ...rulesQuery, refetchInterval: refreshMs });
  const [newOpened, newRule] = useDisclosure(false);
  const [importOpened, importRules] = useDisclosure(false);
  useRulesCommands(newRule.open, importRules.open);
  const actions = (
    <>
      {may('simulations:run') && (
        <ButtonLink to="/simulate" variant="default" leftSection={<IconPlayerPlay size={15} aria-hidden />}>
          {say('rules.simulateDrafts')}
        </ButtonLink>
      )}
      {may('rules:write') && (
        <>
          <Button variant="default" leftSection={<IconFileImport size={15} aria-hidden />} onClick={importRules.open}>
            {say('rules.import')}
          </Button>
          <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={newRule.open}>
            {say('rules.create')}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Page title={say('rules.title')} lead={say('rules.lead')} actions={actions}>
      <GuidedPanel rules={rules.data?.items ?? []} />
      <RuleSets />
      <Panel body="flush">
        <Loaded query={rules} rows={10}>
          {({ items, live }) => <RuleTable rules={items} live={live} />}
        </Loaded>
      </Panel>
      <NewRule opened={newOpened} onClose={newRule.close} rules={rules.data?.items ?? []} />
      <ImportRules opened={importOpened} onClose={importRules.close} />
    </Page>
  );
}
