import { Text } from '@mantine/core';
import { useCaseRun } from '../../api/use-case-run.js';
import { useText } from '../../i18n/use-text.js';
import { CaseSummary } from './case-summary.js';
import styles from './rule-page.module.css';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
}

/** The line under the editor: how the cases come out, run on every save. */
export function CaseStrip({ ruleSetId, ruleId }: Props) {
  const say = useText();
  const { data } = useCaseRun(ruleSetId, ruleId);
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
