import { Stack, Text } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { LensAnswer, LensQuestion } from '../../../api/lens-queries.js';
import { useLens } from '../../../editor/lens/lens-context.js';
import { useLensDataset } from '../../../editor/lens/use-lens-dataset.js';
import { useText } from '../../../i18n/use-text.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Empty } from '../../../ui/empty.js';
import { Failure } from '../../../ui/failure.js';
import { PastDeclarationDrawer } from '../../data/past-declaration-drawer.js';
import { LensCost } from './lens-cost.js';
import { LensHead } from './lens-head.js';
import { LensHits } from './lens-hits.js';
import { LensLanes } from './lens-lanes.js';
import { LensList } from './lens-list.js';
import { LensOverlaps } from './lens-overlaps.js';
import { LensQuality } from './lens-quality.js';
import { LensSample } from './lens-sample.js';
import styles from './lens.module.css';
import { ListContext, type ListedGroup } from './listed-number.js';

/** What the rule as it is being written would have done; the figures before dim until the next are there. */
export function LensPanel({ ruleSetId }: { readonly ruleSetId: string }) {
  const say = useText();
  const view = useLens();
  const { datasets } = useLensDataset();
  if (datasets?.length === 0) return <NoHistory />;
  if (view === undefined) return null;
  const { answer, error, question, state } = view;
  if (answer === undefined && state === 'failed') return <Failure error={error} />;
  return (
    <section className={styles.lens} aria-label={say('lens.label')} data-state={state} aria-busy={state === 'asking'}>
      <LensHead answer={answer} />
      {state === 'failed' && <Failure error={error} />}
      {(state === 'faulty' || answer === undefined) && (
        <Text fz="sm" c="dimmed" role="status">
          {say(state !== 'faulty' ? 'lens.reading' : answer === undefined ? 'lens.faultyFirst' : 'lens.faulty')}
        </Text>
      )}
      {answer && question && <Figures answer={answer} question={question} ruleSetId={ruleSetId} />}
    </section>
  );
}

interface FiguresProps {
  readonly answer: LensAnswer;
  readonly question: LensQuestion;
  readonly ruleSetId: string;
}

function Figures({ answer, question, ruleSetId }: FiguresProps) {
  const [opened, open] = useState<string>();
  // The list stays that of the text it was opened for.
  const [listed, list] = useState<ListedGroup & Pick<FiguresProps, 'question'>>();
  return (
    <ListContext value={(group) => list({ ...group, question })}>
      <Stack gap="md" className={styles.figures ?? ''}>
        <LensHits answer={answer} />
        <LensLanes lanes={answer.lanes} />
        <LensQuality answer={answer} />
        <LensCost answer={answer} />
        <LensOverlaps answer={answer} ruleSetId={ruleSetId} />
        <LensSample answer={answer} onOpen={open} />
      </Stack>
      <LensList listed={listed} isCovered={opened !== undefined} onOpen={open} onClose={() => list(undefined)} />
      <PastDeclarationDrawer datasetId={answer.dataset.id} reference={opened} onClose={() => open(undefined)} />
    </ListContext>
  );
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
