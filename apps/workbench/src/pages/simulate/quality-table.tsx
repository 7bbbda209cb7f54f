import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Side, Summary } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import type { TextKey } from '../../i18n/texts.js';
import { useText } from '../../i18n/use-text.js';
import { RateFigure } from '../../ui/rate-figure.js';
import { TableScroll } from '../../ui/table-scroll.js';
import { Displaced, turnsAway } from './displaced.js';
import styles from './simulate.module.css';

interface Line {
  readonly name: TextKey;
  readonly of: (side: Side) => ReactNode;
}

/** Selected, known and unknown, precision, recall and duty of both sides. */
export function QualityTable({ summary }: { readonly summary: Summary }) {
  const say = useText();
  const format = useFormat();
  const isLimited = [summary.baseline, summary.candidate].some(turnsAway);
  const noRoom: Line = { name: 'capacity.displaced', of: (side) => <Displaced side={side} /> };
  const lines: readonly Line[] = [
    { name: 'simulationResult.selected', of: ({ figures: { selected } }) => format.number(selected) },
    { name: 'simulationResult.knownHit', of: ({ figures: { knownHit } }) => format.number(knownHit) },
    { name: 'simulationResult.knownClean', of: ({ figures: { knownClean } }) => format.number(knownClean) },
    { name: 'simulationResult.unknown', of: ({ figures: { unknown } }) => format.number(unknown) },
    { name: 'simulationResult.precision', of: ({ figures: { precision } }) => <RateFigure rate={precision} /> },
    { name: 'simulationResult.recall', of: ({ figures: { recall } }) => <RateFigure rate={recall} /> },
    { name: 'simulationResult.duty', of: ({ figures: { duty } }) => format.number(duty, 0) },
    ...(isLimited ? [noRoom] : []),
  ];
  return (
    <TableScroll label={say('simulationResult.quality')} minWidth={520}>
      <Table
        verticalSpacing={6}
        horizontalSpacing="md"
        className={styles.figures}
        aria-label={say('simulationResult.quality')}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('simulationResult.figure')}</Table.Th>
            <Table.Th>{say('simulationResult.before')}</Table.Th>
            <Table.Th>{say('simulationResult.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ name, of }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{say(name)}</Table.Th>
              <Table.Td>{of(summary.baseline)}</Table.Td>
              <Table.Td>{of(summary.candidate)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
