import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useLens, type LensView } from '../../../editor/lens/lens-context.js';
import { useLensDataset } from '../../../editor/lens/use-lens-dataset.js';
import { useText } from '../../../i18n/use-text.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Empty } from '../../../ui/empty.js';
import { Failure } from '../../../ui/failure.js';
import { LensFigures } from './lens-figures.js';
import { LensHead } from './lens-head.js';
import styles from './lens.module.css';

/** What the rule as it is being written would have done; the figures before dim until the next are there. */
export function LensPanel({ ruleSetId }: { readonly ruleSetId: string }) {
  const say = useText();
  const view = useLens();
  const { datasets } = useLensDataset();
  const isLate = useIsLate(view?.state);
  if (datasets?.length === 0) return <NoHistory />;
  if (view === undefined) return null;
  const { again, answer, error, question, state } = view;
  if (answer === undefined && state === 'failed') return <Failure error={error} onRetry={again} />;
  return (
    <section
      className={styles.lens}
      aria-label={say('lens.label')}
      aria-busy={state === 'asking'}
      data-state={state}
      data-dim={isLate || state === 'faulty' || state === 'failed' || undefined}
    >
      <LensHead answer={answer} />
      {state === 'failed' && <Failure error={error} onRetry={again} />}
      {(state === 'faulty' || answer === undefined) && (
        <Text fz="sm" c="dimmed" role="status">
          {say(state !== 'faulty' ? 'lens.reading' : answer === undefined ? 'lens.faultyFirst' : 'lens.faulty')}
        </Text>
      )}
      {answer && question && <LensFigures answer={answer} question={question} ruleSetId={ruleSetId} />}
    </section>
  );
}

/** What is answered within a quarter of a second does not flicker. */
function useIsLate(state: LensView['state'] | undefined): boolean {
  const isAsking = state === 'asking';
  const [wasAsking] = useDebouncedValue(isAsking, 250);
  return isAsking && wasAsking;
}

function NoHistory() {
  const say = useText();
  return (
    <Empty
      icon={IconDatabaseOff}
      title={say('lens.noHistory')}
      hint={say('lens.noHistoryHint')}
      action={<ButtonLink to="/data">{say('lens.toData')}</ButtonLink>}
    />
  );
}
