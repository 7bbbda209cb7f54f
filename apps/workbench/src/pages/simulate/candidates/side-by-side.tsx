import { SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Side } from '../../../api/simulation-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { LaneBadge, lanes } from '../../../ui/lane-badge.js';
import { Ltr } from '../../../ui/ltr.js';
import { Panel } from '../../../ui/page.js';
import { RateFigure } from '../../../ui/rate-figure.js';
import { TableScroll } from '../../../ui/table-scroll.js';
import { Displaced, turnsAway } from '../displaced.js';
import styles from '../simulate.module.css';
import { useSideName } from '../use-side-name.js';
import { bases, precisionBy } from './basis.js';
import type { Basis } from './basis.js';
import type { Candidate } from './candidates-of.js';

interface Line {
  readonly id: string;
  readonly name: ReactNode;
  readonly of: (side: Side) => ReactNode;
}

function Bounds({ side: { estimates } }: { readonly side: Side }) {
  const say = useText();
  const format = useFormat();
  const bounds = estimates?.bounds;
  if (bounds === undefined) return '—';
  return say('lab.boundsFigure', { low: format.share(bounds.low), high: format.share(bounds.high) });
}

function useLines(baseline: Side, basis: Basis): readonly Line[] {
  const say = useText();
  const format = useFormat();
  const ofLanes = lanes.map((lane): Line => ({
    id: lane,
    name: <LaneBadge lane={lane} />,
    of: (side) => (
      <>
        {format.number(side.lanes[lane])}
        {side !== baseline && (
          <span className={styles.against}>
            <Ltr>{format.change(side.lanes[lane] - baseline.lanes[lane])}</Ltr>
          </span>
        )}
      </>
    ),
  }));
  const precision = (side: Side) => {
    const rate = precisionBy(basis, side);
    return rate === undefined ? say('lab.noPropensity') : <RateFigure rate={rate} />;
  };
  const number = (name: 'selected' | 'knownHit' | 'knownClean' | 'unknown'): Line => ({
    id: name,
    name: say(`simulationResult.${name}`),
    of: ({ figures }) => format.number(figures[name]),
  });
  return [
    ...ofLanes,
    number('selected'),
    number('knownHit'),
    number('knownClean'),
    number('unknown'),
    { id: 'precision', name: `${say('simulationResult.precision')} · ${say(`lab.${basis}`)}`, of: precision },
    { id: 'bounds', name: say('lab.bounds'), of: (side) => <Bounds side={side} /> },
    {
      id: 'recall',
      name: say('simulationResult.recall'),
      of: ({ figures }) => <RateFigure rate={figures.recall} />,
    },
    { id: 'duty', name: say('simulationResult.duty'), of: ({ figures }) => format.number(figures.duty, 0) },
    { id: 'displaced', name: say('capacity.displaced'), of: (side) => <Displaced side={side} /> },
  ];
}

function BasisChoice({ basis, onChoose }: { readonly basis: Basis; readonly onChoose: (basis: Basis) => void }) {
  const say = useText();
  return (
    <Stack gap={4} px="md" pb="xs">
      <SegmentedControl
        aria-label={say('lab.basis')}
        size="xs"
        className={styles.choice}
        data={bases.map((value) => ({ value, label: say(`lab.${value}`) }))}
        value={basis}
        onChange={(value) => onChoose(bases.find((one) => one === value) ?? 'known')}
      />
      <Text fz="sm" c="dimmed" maw="80ch">
        {say(`lab.${basis}Hint`)}
      </Text>
    </Stack>
  );
}

interface Props {
  readonly baseline: string;
  readonly candidates: readonly Candidate[];
}

function Columns({ baseline, before, basis, candidates }: Props & { readonly before: Side; readonly basis: Basis }) {
  const say = useText();
  const sideName = useSideName();
  const isLimited = [before, ...candidates.map(({ summary }) => summary.candidate)].some(turnsAway);
  const lines = useLines(before, basis).filter(({ id }) => id !== 'displaced' || isLimited);
  const title = say('lab.candidates');
  return (
    <TableScroll label={title} minWidth={320 + 190 * candidates.length}>
      <Table verticalSpacing={6} horizontalSpacing="md" className={styles.figures} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('simulationResult.figure')}</Table.Th>
            <Table.Th>
              {say('simulationResult.before')}
              <span className={styles.ruleId}>{sideName(baseline)}</span>
            </Table.Th>
            {candidates.map(({ label, number }) => (
              <Table.Th key={number}>
                {candidates.length === 1 ? say('simulationResult.after') : say('lab.candidate', { number })}
                <span className={styles.ruleId}>{sideName(label)}</span>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ id, name, of }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{of(before)}</Table.Td>
              {candidates.map(({ number, summary }) => (
                <Table.Td key={number}>{of(summary.candidate)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}

/** The baseline and every candidate as columns: lanes, what is known, and what can be said of the unknown. */
export function SideBySide(props: Props) {
  const say = useText();
  const [basis, setBasis] = useState<Basis>('known');
  // Each candidate is compared with the same release on the same declarations.
  const before = props.candidates[0]?.summary.baseline;
  if (before === undefined) return null;
  return (
    <Panel title={say('lab.candidates')} hint={say('lab.candidatesHint')} body="flush">
      <BasisChoice basis={basis} onChoose={setBasis} />
      <Columns {...props} before={before} basis={basis} />
    </Panel>
  );
}
