import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { casesQuery } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import { useCaseRun } from '../../api/use-case-run.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { AddCase } from './add-case.js';
import { CaseRow } from './case-row.js';
import { CaseSummary } from './case-summary.js';
import { LackingCases } from './lacking-cases.js';
import styles from './rule-page.module.css';
import { useRunCases } from './use-run-cases.js';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
}

/** The saved tests of a rule, run on every save: how they come out, what they lack; add, delete. */
export function RuleCases({ ruleSetId, ruleId }: Props) {
  const say = useText();
  const may = useMay();
  const cases = useQuery(casesQuery(ruleSetId, ruleId));
  const { data: results, error, isFetching } = useCaseRun(ruleSetId, ruleId);
  const run = useRunCases(ruleSetId, ruleId);
  const [addOpened, add] = useDisclosure(false);
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
