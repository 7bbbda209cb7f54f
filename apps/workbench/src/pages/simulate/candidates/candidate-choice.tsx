import { Group, SegmentedControl, Text } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import styles from '../simulate.module.css';
import { useSideName } from '../use-side-name.js';
import type { Candidate } from './candidates-of.js';

interface Props {
  readonly label: string;
  readonly candidates: readonly Candidate[];
  readonly chosen: number;
  /** The number of a candidate, as the address keeps it. */
  readonly onChoose: (candidate: string) => void;
}

/** Which of several candidates what follows is about. */
export function CandidateChoice({ label, candidates, chosen, onChoose }: Props) {
  const say = useText();
  const sideName = useSideName();
  if (candidates.length < 2) return null;
  return (
    <Group gap="sm">
      <Text fz="sm">{label}</Text>
      <SegmentedControl
        aria-label={label}
        size="xs"
        className={styles.choice}
        data={candidates.map(({ label, number }) => ({
          value: String(number),
          label: `${say('lab.candidate', { number })} · ${sideName(label)}`,
        }))}
        value={String(chosen)}
        onChange={onChoose}
      />
    </Group>
  );
}
