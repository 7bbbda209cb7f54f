import { Table } from '@mantine/core';
import type { SweepPoint } from '../../../api/sweep-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { RateFigure } from '../../../ui/rate-figure.js';
import { TableScroll } from '../../../ui/table-scroll.js';
import styles from '../simulate.module.css';

interface Props {
  readonly tried: SweepPoint;
  /** The point of the value as it is; absent where the policy has none. */
  readonly now: SweepPoint | undefined;
}

/** The figures of the value under the handle beside those of the value as it is. */
export function SweepValues({ tried, now }: Props) {
  const say = useText();
  const format = useFormat();
  const points = now === undefined ? [tried] : [now, tried];
  const counts = ['selected', 'red', 'yellow', 'knownHit', 'knownClean', 'unknown'] as const;
  const nameOf = (name: (typeof counts)[number]) =>
    say(name === 'red' || name === 'yellow' ? `words.${name}` : `simulationResult.${name}`);
  return (
    <TableScroll label={say('sweeps.handle')} minWidth={360}>
      <Table verticalSpacing={4} className={styles.figures} aria-label={say('sweeps.handle')} aria-live="polite">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('simulationResult.figure')}</Table.Th>
            {now && <Table.Th>{say('sweeps.now', { value: format.number(now.value, 4) })}</Table.Th>}
            <Table.Th>{say('sweeps.tried', { value: format.number(tried.value, 4) })}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counts.map((name) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{nameOf(name)}</Table.Th>
              {points.map((point, index) => (
                <Table.Td key={index}>{format.number(point[name])}</Table.Td>
              ))}
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">{say('simulationResult.precision')}</Table.Th>
            {points.map(({ precision }, index) => (
              <Table.Td key={index}>
                <RateFigure rate={precision} />
              </Table.Td>
            ))}
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">{`${say('simulationResult.precision')} · ${say('lab.weighted')}`}</Table.Th>
            {points.map(({ knownHit, weighted }, index) => (
              <Table.Td key={index}>{weighted ? <RateFigure rate={{ hits: knownHit, ...weighted }} /> : '—'}</Table.Td>
            ))}
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">{say('simulationResult.duty')}</Table.Th>
            {points.map(({ duty }, index) => (
              <Table.Td key={index}>{format.number(duty, 0)}</Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
