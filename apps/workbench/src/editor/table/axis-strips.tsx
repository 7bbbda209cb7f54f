import type { Axis, Cut, RuleTable } from '@tidewaiter/rule-tables';
import { useText } from '../../i18n/use-text.js';
import { isolated, noteSigns } from './axis-notes.js';
import { cutText, segmentsOf, type AxisSegment } from './axis-segments.js';
import styles from './table.module.css';
import type { TableState } from './use-table-state.js';

/** Most axes painted at once; the words above tell the others. */
const mostShown = 4;
/** Most values written under an axis. */
const mostValues = 12;

/** What the rows cover of the values of each condition: the axes with a finding, and those of the row with the focus. */
export function AxisStrips({ state }: { readonly state: TableState }) {
  const { axes, table, active } = state;
  const holds = (axis: Axis): boolean => axis.rows.some(({ row }) => row === active.row);
  const weight = ({ gaps, overlaps }: Axis): number => (gaps.length + overlaps.length > 0 ? 0 : 1);
  const shown = axes
    .filter((axis) => axis.rows.length > 1 && (weight(axis) === 0 || holds(axis)))
    .toSorted((left, right) => weight(left) - weight(right))
    .slice(0, mostShown);
  return shown.map((axis) => (
    <AxisStrip key={`${axis.columns.join()} ${axis.rows[0]?.row}`} axis={axis} table={table} active={active.row} />
  ));
}

interface Props {
  readonly axis: Axis;
  readonly table: RuleTable;
  readonly active: number;
}

/**
 * One axis, always from left to right. Stretches are as wide as they can be read, not as their values: bands of a
 * thousand and of a million stand beside each other.
 */
function AxisStrip({ axis, table, active }: Props) {
  const say = useText();
  const segments = segmentsOf(axis);
  const condition = (table.columns[axis.columns[0] ?? 0]?.head ?? '').replaceAll('…', '?');
  const idOf = (row: number): string => table.rows[row]?.[0] ?? '';
  const every = Math.ceil((segments.length + 1) / mostValues);
  const textAt = (cut: Cut): string => cutText(cut, axis.kind);
  const isWritten = (index: number): boolean => {
    const [before, here] = [segments[index - 1], segments[index]];
    const repeats = before !== undefined && here !== undefined && textAt(before.from) === textAt(here.from);
    return index % every === 0 && !repeats;
  };
  const told = say('ruleTable.axis', {
    condition: isolated(condition),
    gaps: axis.gaps.length,
    overlaps: axis.overlaps.length,
  });
  return (
    <figure className={styles['axis']} role="img" aria-label={told}>
      <figcaption className={styles['axisHead']} aria-hidden>
        <bdi dir="ltr">{condition}</bdi>
      </figcaption>
      <div className={styles['axisLine']} dir="ltr" aria-hidden>
        {segments.map((segment, index) => (
          <span
            key={index}
            className={styles['segment']}
            data-kind={kindOf(segment)}
            data-active={segment.rows.includes(active) || undefined}
            title={segment.rows.map(idOf).join(', ')}
          >
            {signs[kindOf(segment)]}
            {isWritten(index) && <span className={styles['cut']}>{textAt(segment.from)}</span>}
            {index === segments.length - 1 && <span className={styles['lastCut']}>{textAt(segment.to)}</span>}
          </span>
        ))}
      </div>
    </figure>
  );
}

const signs = { ...noteSigns, covered: '' } as const;

function kindOf({ rows }: AxisSegment): keyof typeof signs {
  if (rows.length === 0) return 'gap';
  return rows.length === 1 ? 'covered' : 'overlap';
}
