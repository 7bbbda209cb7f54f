import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useCaseRun } from '../../api/use-case-run.js';
import type { Command } from '../../commands/command.js';
import { useOfferCommands } from '../../commands/page-commands.js';
import { useText } from '../../i18n/use-text.js';
import { CaseSummary } from './case-summary.js';
import styles from './rule-page.module.css';
import { useRunCases } from './use-run-cases.js';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
}

/** The line under the editor: how the cases come out, run on every save and when asked. */
export function CaseStrip({ ruleSetId, ruleId }: Props) {
  const say = useText();
  const { data } = useCaseRun(ruleSetId, ruleId);
  const run = useRunCases(ruleSetId, ruleId);
  const commands = useMemo<Command[]>(
    () => [{ id: 'run-cases', group: 'frame.groupPage', label: say('rulePage.runCases'), shortcut: 'mod+Enter', run }],
    [say, run],
  );
  useOfferCommands(commands);
  return (
    <div className={styles.strip} role="status" aria-label={say('rulePage.cases')}>
      {data ? (
        <CaseSummary run={data} />
      ) : (
        <Text fz="xs" c="dimmed">
          {say('ruleCases.running')}
        </Text>
      )}
    </div>
  );
}
