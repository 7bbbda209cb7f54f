import { Button, Collapse, Group, SegmentedControl, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sweep } from '../../../api/sweep-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { saveFile } from '../../../ui/save-file.js';
import type { Candidate } from '../candidates/candidates-of.js';
import styles from '../simulate.module.css';
import { measureOf, measures } from './measure.js';
import type { Measure } from './measure.js';
import { SweepChart } from './sweep-chart.js';
import { sweepCsv } from './sweep-csv.js';
import { SweepTable } from './sweep-table.js';
import { SweepValues } from './sweep-values.js';
import sweep from './sweep.module.css';
import { startOf } from './threshold-choice.js';
import type { Threshold } from './threshold-choice.js';
import { UseInDraft } from './use-in-draft.js';
import { sweptSearch } from './use-swept-policy.js';

interface Props {
  readonly threshold: Threshold;
  readonly result: Sweep;
  readonly simulationId: string;
  readonly candidate: Candidate;
}

function Legend() {
  const say = useText();
  return (
    <div className={sweep.legend}>
      <span>{`■ ${say('sweeps.efficient')}`}</span>
      <span>{`○ ${say('sweeps.beaten')}`}</span>
    </div>
  );
}

function Uses({ threshold, value, candidate, simulationId }: Omit<Props, 'result'> & { readonly value: number }) {
  const say = useText();
  const format = useFormat();
  if (threshold.kind === 'rule') {
    // A value found for a release belongs into no draft: its rules may read differently there.
    return /^drafts$/i.test(candidate.label) ? <UseInDraft threshold={threshold} value={value} /> : null;
  }
  return (
    <ButtonLink
      to="/simulate"
      search={sweptSearch({ simulationId, candidate: candidate.number }, threshold, value)}
      leftSection={<IconPlayerPlay size={15} aria-hidden />}
    >
      {say('sweeps.simulate', { value: format.number(value, 4) })}
    </ButtonLink>
  );
}

/** The curve of a sweep with its handle, the figures under it, and what can be done with the value found. */
export function SweepResult({ result, ...props }: Props) {
  const say = useText();
  const { points } = result;
  const [at, setAt] = useState(() => startOf(result));
  const [measure, setMeasure] = useState<Measure>('finds');
  const [opened, { toggle }] = useDisclosure(false);
  const tried = points[at];
  if (tried === undefined) return null;
  const now = points.find(({ value }) => value === result.current);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={say('lab.measure')}
        size="xs"
        className={styles.choice}
        data={measures.map((value) => ({ value, label: say(measureOf[value].name) }))}
        value={measure}
        onChange={(value) => setMeasure(measures.find((one) => one === value) ?? 'finds')}
      />
      <div className={styles.split}>
        <Stack gap={4}>
          <SweepChart points={points} measure={measure} at={at} onMove={setAt} />
          <Legend />
        </Stack>
        <SweepValues tried={tried} now={now} />
      </div>
      <Group gap="sm">
        <Uses {...props} value={tried.value} />
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => saveFile('sweep.csv', sweepCsv(points), 'text/csv')}
        >
          {say('words.download')}
        </Button>
        <Button
          variant="subtle"
          aria-expanded={opened}
          leftSection={<IconChevronDown size={15} aria-hidden />}
          onClick={toggle}
        >
          {say('sweeps.all')}
        </Button>
      </Group>
      <Collapse expanded={opened}>
        <SweepTable points={points} />
      </Collapse>
    </Stack>
  );
}
