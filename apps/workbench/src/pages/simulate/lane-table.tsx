import { Table } from '@mantine/core';
import type { LaneCounts, Summary } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { LaneBadge, lanes } from '../../ui/lane-badge.js';
import { TableScroll } from '../../ui/table-scroll.js';
import styles from './simulate.module.css';

function LaneBar({
  label,
  counts,
  total,
}: {
  readonly label: string;
  readonly counts: LaneCounts;
  readonly total: number;
}) {
  return (
    <div className={styles.barRow} aria-hidden>
      <span>{label}</span>
      <span className={styles.bar}>
        {lanes.map((lane) => (
          <span key={lane} data-lane={lane} style={{ inlineSize: `${(counts[lane] / Math.max(1, total)) * 100}%` }} />
        ))}
      </span>
    </div>
  );
}

/** Lanes before and after: bars for the eye, the table for the figures. */
export function LaneTable({ summary }: { readonly summary: Summary }) {
  const say = useText();
  const format = useFormat();
  const { baseline, candidate, declarations } = summary;
  return (
    <>
      <LaneBar label={say('simulationResult.before')} counts={baseline.lanes} total={declarations} />
      <LaneBar label={say('simulationResult.after')} counts={candidate.lanes} total={declarations} />
      <TableScroll label={say('simulationResult.lanes')} minWidth={380}>
        <Table verticalSpacing={5} className={styles.figures} aria-label={say('simulationResult.lanes')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('words.lane')}</Table.Th>
              <Table.Th>{say('simulationResult.before')}</Table.Th>
              <Table.Th>{say('simulationResult.after')}</Table.Th>
              <Table.Th>{say('simulationResult.share')}</Table.Th>
              <Table.Th>{say('simulationResult.change')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lanes.map((lane) => {
              const after = candidate.lanes[lane];
              return (
                <Table.Tr key={lane}>
                  <Table.Th scope="row">
                    <LaneBadge lane={lane} />
                  </Table.Th>
                  <Table.Td>{format.number(baseline.lanes[lane])}</Table.Td>
                  <Table.Td>{format.number(after)}</Table.Td>
                  <Table.Td>{format.share(after / Math.max(1, declarations))}</Table.Td>
                  <Table.Td>
                    <bdi dir="ltr">{format.change(after - baseline.lanes[lane])}</bdi>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </TableScroll>
    </>
  );
}
