import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDiagnosticText } from '../../i18n/use-diagnostic-text.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useLiveCounts } from '../live-counts.js';
import { useBuilder } from './builder-context.js';
import styles from './builder.module.css';
import type { BuilderRow } from './rows/builder-rows.js';
import { useRowDrag } from './use-row-drag.js';

interface Props {
  readonly row: BuilderRow;
  readonly children: ReactNode;
  /** Whether it can be dragged. */
  readonly movable?: boolean;
}

const tones = { error: 'bad', warning: 'attention', info: 'neutral' } as const;

/** A row at its depth: the word that joins it to the one above, its cells, and what is wrong with it. */
export function RowFrame({ row, children, movable = false }: Props) {
  const say = useText();
  const sayDiagnostic = useDiagnosticText();
  const builder = useBuilder();
  const drag = useRowDrag(row);
  const found = builder.diagnosticsOf(row);
  const { joins } = row;
  return (
    <div role="row" aria-level={row.level + 1} className={styles['row']} data-row={row.path} data-kind={row.kind}>
      {Array.from({ length: row.level }, (_, level) => (
        <span key={level} className={styles['guide']} aria-hidden />
      ))}
      {movable && !builder.readOnly && (
        <span className={styles['grip']} title={say('builder.drag')} aria-hidden {...drag.handle}>
          <IconGripVertical size={14} />
        </span>
      )}
      <div className={styles['body']} role="presentation">
        <div className={styles['cells']} role="presentation">
          {joins && !joins.isFirst && row.kind !== 'add' && (
            <span className={styles['joins']} role="gridcell">
              {say(joins.kind === 'all' ? 'builder.and' : 'builder.or')}
            </span>
          )}
          {children}
          <CountLeft row={row} />
        </div>
        {found.map((diagnostic, index) => (
          <div key={index} role="gridcell" className={styles['found']}>
            <StatusBadge tone={tones[diagnostic.severity]}>{say(`rulePage.${diagnostic.severity}`)}</StatusBadge>{' '}
            <bdi>{sayDiagnostic(diagnostic)}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}

/** How many declarations are left after the condition of a row. */
function CountLeft({ row }: { readonly row: BuilderRow }) {
  const say = useText();
  const format = useFormat();
  const counts = useLiveCounts(useBuilder().text);
  const count = 'outer' in row ? counts?.get(row.outer.id) : undefined;
  if (count === undefined) return null;
  const said = say('lens.left', { count: format.number(count) });
  return (
    <span role="gridcell" className={styles['left']} title={said} aria-label={said}>
      {format.number(count)}
    </span>
  );
}
