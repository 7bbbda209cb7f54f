import { Table } from '@mantine/core';
import type { SweepPoint } from '../../../api/sweep-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { TableScroll } from '../../../ui/table-scroll.js';
import styles from '../simulate.module.css';

/** Every value of a sweep as a line of figures. */
export function SweepTable({ points }: { readonly points: readonly SweepPoint[] }) {
  const say = useText();
  const format = useFormat();
  const heads = [
    say('sweeps.value'),
    say('simulationResult.selected'),
    say('simulationResult.knownHit'),
    say('simulationResult.precision'),
    say('simulationResult.duty'),
    say('sweeps.frontier'),
  ];
  return (
    <TableScroll label={say('sweeps.all')} minWidth={560}>
      <Table verticalSpacing={3} className={styles.figures} aria-label={say('sweeps.all')}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map(({ duty, efficient, knownHit, precision, selected, value }) => (
            <Table.Tr key={value}>
              <Table.Th scope="row">{format.number(value, 4)}</Table.Th>
              <Table.Td>{format.number(selected)}</Table.Td>
              <Table.Td>{format.number(knownHit)}</Table.Td>
              <Table.Td>
                {precision.rate === undefined ? '—' : format.share(precision.rate)}{' '}
                <bdi dir="ltr" className={styles.size}>{`n=${format.number(precision.n)}`}</bdi>
              </Table.Td>
              <Table.Td>{format.number(duty, 0)}</Table.Td>
              <Table.Td>{say(efficient ? 'words.yes' : 'words.no')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
