import { Group, SegmentedControl, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../../i18n/use-text.js';
import styles from '../simulate.module.css';
import { useSideName } from '../use-side-name.js';
import type { Candidate } from './candidates-of.js';

interface Props {
  readonly candidates: readonly Candidate[];
  readonly chosen: number;
}

/** Which of several candidates the rest of the report is about; kept in the address. */
export function CandidateChoice({ candidates, chosen }: Props) {
  const say = useText();
  const sideName = useSideName();
  const navigate = useNavigate({ from: '/simulate/$id' });
  if (candidates.length < 2) return null;
  return (
    <Group gap="sm">
      <Text fz="sm">{say('lab.report')}</Text>
      <SegmentedControl
        aria-label={say('lab.report')}
        size="xs"
        className={styles.choice}
        data={candidates.map(({ label, number }) => ({
          value: String(number),
          label: `${say('lab.candidate', { number })} · ${sideName(label)}`,
        }))}
        value={String(chosen)}
        onChange={(candidate) => void navigate({ search: { candidate }, replace: true, resetScroll: false })}
      />
    </Group>
  );
}
