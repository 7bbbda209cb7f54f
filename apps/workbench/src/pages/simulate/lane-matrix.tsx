import { Table } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { Summary } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { LaneBadge, lanes } from '../../ui/lane-badge.js';
import type { Lane } from '../../ui/lane-badge.js';
import { TableScroll } from '../../ui/table-scroll.js';
import styles from './simulate.module.css';

function kindOf(before: Lane, after: Lane): 'same' | 'stricter' | 'milder' {
  const difference = lanes.indexOf(after) - lanes.indexOf(before);
  return difference === 0 ? 'same' : difference < 0 ? 'stricter' : 'milder';
}

interface CellProps {
  readonly before: Lane;
  readonly after: Lane;
  readonly count: number;
  readonly share: number;
}

function Cell({ before, after, count, share }: CellProps) {
  const say = useText();
  const format = useFormat();
  const search = useSearch({ from: '/frame/simulate/$id' });
  const navigate = useNavigate({ from: '/simulate/$id' });
  const kind = kindOf(before, after);
  const choose = () => {
    void navigate({ search: (kept) => ({ ...kept, before, after }), replace: true, resetScroll: false });
    document.getElementById('flips')?.scrollIntoView({ behavior: 'smooth' });
  };
  const words = { before: say(`words.${before}`), after: say(`words.${after}`) };
  return (
    <button
      type="button"
      className={styles.cell}
      data-kind={count > 0 ? kind : undefined}
      style={{ '--weight': Math.round(14 + 30 * Math.sqrt(share)) } as CSSProperties}
      disabled={count === 0 || kind === 'same'}
      aria-pressed={search.before === before && search.after === after}
      aria-label={say('simulationResult.cell', { count, ...words })}
      onClick={choose}
    >
      {format.number(count)}
    </button>
  );
}

/** Declarations by lane before (rows) and after (columns); each number opens its declarations. */
export function LaneMatrix({ summary }: { readonly summary: Summary }) {
  const say = useText();
  const flipped = lanes.flatMap((before) =>
    lanes.filter((after) => after !== before).map((after) => summary.matrix[before]?.[after] ?? 0),
  );
  const most = Math.max(1, ...flipped);
  return (
    <TableScroll label={say('simulationResult.matrix')} minWidth={400}>
      <Table className={styles.matrix} withRowBorders={false} aria-label={say('simulationResult.matrix')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            {lanes.map((after) => (
              <Table.Th key={after} scope="col">
                <LaneBadge lane={after} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lanes.map((before) => (
            <Table.Tr key={before}>
              <Table.Th scope="row">
                <LaneBadge lane={before} />
              </Table.Th>
              {lanes.map((after) => {
                const count = summary.matrix[before]?.[after] ?? 0;
                return (
                  <Table.Td key={after}>
                    <Cell before={before} after={after} count={count} share={count / most} />
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
