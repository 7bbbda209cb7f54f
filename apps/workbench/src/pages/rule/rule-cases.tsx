import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { casesQuery } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import { useCaseRun } from '../../api/use-case-run.js';
import { useDraftSession } from '../../api/use-draft-session.js';
import type { Command } from '../../commands/command.js';
import { useOfferCommands } from '../../commands/page-commands.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { useGuidedProgress } from '../welcome/use-guided-progress.js';
import { AddCase } from './add-case.js';
import { CaseRow } from './case-row.js';
import { CaseSummary } from './case-summary.js';
import { LackingCases } from './lacking-cases.js';
import styles from './rule-page.module.css';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
}

function useCaseCommands(run: () => void) {
  const say = useText();
  const commands = useMemo<Command[]>(
    () => [{ id: 'run-cases', group: 'frame.groupPage', label: say('rulePage.runCases'), shortcut: 'mod+Enter', run }],
    [say, run],
  );
  useOfferCommands(commands);
}

/** The saved tests of a rule, run on every save: how they come out, what they lack; add, delete. */
export function RuleCases({ ruleSetId, ruleId }: Props) {
  const say = useText();
  const may = useMay();
  const cases = useQuery(casesQuery(ruleSetId, ruleId));
  const { session } = useDraftSession(ruleSetId);
  const { data: results, refetch, error, isFetching } = useCaseRun(ruleSetId, ruleId);
  const { markDone } = useGuidedProgress();
  const [addOpened, add] = useDisclosure(false);
  const run = useCallback(() => {
    // A save runs them by itself; without one they are run again all the same.
    void (session?.flush() ?? Promise.resolve()).then(() => refetch()).then(() => markDone('cases'));
  }, [session, refetch, markDone]);
  useCaseCommands(run);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button leftSection={<IconPlayerPlay size={15} aria-hidden />} loading={isFetching} onClick={run}>
          {say('rulePage.runCases')}
        </Button>
        {may('rules:write') && (
          <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={add.open}>
            {say('rulePage.addCase')}
          </Button>
        )}
      </Group>
      {error && <Failure error={error} />}
      {results && <CaseSummary run={results} />}
      <Loaded query={cases} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{say('rulePage.noCases')}</Text>
          ) : (
            <ul className={styles.cases}>
              {items.map((item) => (
                <CaseRow
                  key={item.id}
                  ruleCase={item}
                  result={results?.items.find((result) => result.case.id === item.id)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {results?.examinations?.[0] && <LackingCases ruleSetId={ruleSetId} examination={results.examinations[0]} />}
      <AddCase ruleSetId={ruleSetId} ruleId={ruleId} opened={addOpened} onClose={add.close} />
    </Stack>
  );
}
