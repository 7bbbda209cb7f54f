import { Stack } from '@mantine/core';
import { memo, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { LensAnswer, LensQuestion } from '../../../api/lens-queries.js';
import { PastDeclarationDrawer } from '../../data/past-declaration-drawer.js';
import { LensCost } from './lens-cost.js';
import { LensHits } from './lens-hits.js';
import { LensLanes } from './lens-lanes.js';
import { LensList } from './lens-list.js';
import { LensOverlaps } from './lens-overlaps.js';
import { LensQuality } from './lens-quality.js';
import { LensSample } from './lens-sample.js';
import styles from './lens.module.css';
import { ListContext, type ListedGroup } from './listed-number.js';

interface Props {
  readonly answer: LensAnswer;
  readonly question: LensQuestion;
  readonly ruleSetId: string;
}

type Listed = ListedGroup & Pick<Props, 'question'>;

/** The numbers of an answer, drawn again for another answer only; what is looked at first is drawn first. */
export const LensFigures = memo(function LensFigures({ answer, question, ruleSetId }: Props) {
  const [opened, open] = useState<string>();
  const [listed, list] = useListed(question);
  const later = useDeferredValue(answer);
  return (
    <ListContext value={list}>
      <Stack gap="md" className={styles.figures ?? ''}>
        <LensHits answer={answer} />
        <LensLanes lanes={answer.lanes} />
        <FurtherFigures answer={later} ruleSetId={ruleSetId} onOpen={open} />
      </Stack>
      <LensList listed={listed} isCovered={opened !== undefined} onOpen={open} onClose={() => list(undefined)} />
      <PastDeclarationDrawer datasetId={answer.dataset.id} reference={opened} onClose={() => open(undefined)} />
    </ListContext>
  );
});

/** What is listed; it stays that of the text it was opened for. */
function useListed(question: LensQuestion): [Listed | undefined, (group: ListedGroup | undefined) => void] {
  const [listed, setListed] = useState<Listed>();
  const asked = useRef(question);
  useEffect(() => {
    asked.current = question;
  });
  const list = useCallback(
    (group: ListedGroup | undefined) => setListed(group && { ...group, question: asked.current }),
    [],
  );
  return [listed, list];
}

interface FurtherProps extends Pick<Props, 'answer' | 'ruleSetId'> {
  readonly onOpen: (reference: string) => void;
}

const FurtherFigures = memo(function FurtherFigures({ answer, onOpen, ruleSetId }: FurtherProps) {
  return (
    <>
      <LensQuality answer={answer} />
      <LensCost answer={answer} />
      <LensOverlaps answer={answer} ruleSetId={ruleSetId} />
      <LensSample answer={answer} onOpen={onOpen} />
    </>
  );
});
