import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ClipboardEvent } from 'react';
import { useText } from '../../i18n/use-text.js';
import { focusCellInTabOrder, offerEditorFocus } from '../editor-focus.js';
import { noteSigns } from './axis-notes.js';
import { TableCell } from './table-cell.js';
import { pressInGrid } from './table-keys.js';
import { headWords } from './table-words.js';
import styles from './table.module.css';
import type { TableState } from './use-table-state.js';

const rowHeight = 34;
/** Rows looked at for the widths of columns: enough for all but odd ones, which are cut and shown whole on hover. */
const measuredRows = 200;

/** The columns as a template of CSS, each as wide as what most rows hold. */
function templateOf({ columns, table }: TableState): string {
  const sample = table.rows.slice(0, measuredRows);
  const widths = columns.map(({ at, column }) => {
    const longest = Math.max(...sample.map((cells) => cells[at]?.length ?? 0), column.head.length / 2);
    return `${Math.min(30, Math.max(7, Math.ceil(longest) + 3))}ch`;
  });
  return [...widths, 'minmax(11rem, 1fr)'].join(' ');
}

/** The rules as a grid; only rows in view are drawn, and the one with the focus. */
export function TableGrid({ state }: { readonly state: TableState }) {
  const say = useText();
  const box = useRef<HTMLDivElement>(null);
  const { family, active, editing } = state;
  const rows = useVirtualizer({
    count: family.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: 60,
    getItemKey: (index) => family[index]?.rule.ruleId ?? index,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active.row])].toSorted((a, b) => a - b),
  });
  useEffect(() => offerEditorFocus(() => focusCellInTabOrder(box.current)), []);
  useFollowFocus(box, state, (row) => rows.scrollToIndex(row));
  const template = templateOf(state);
  const onClipboard = (run: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
    if (editing !== undefined) return;
    event.preventDefault();
    run(event);
  };
  return (
    <div
      ref={box}
      role="grid"
      aria-label={say('ruleTable.grid')}
      aria-rowcount={family.length + 1}
      aria-colcount={state.columns.length + 1}
      aria-readonly={state.readOnly}
      aria-multiselectable
      className={styles['grid']}
      onKeyDown={(event) => pressInGrid(event, state)}
      onCopy={onClipboard((event) => event.clipboardData.setData('text/plain', state.copied()))}
      onPaste={onClipboard((event) => state.paste(event.clipboardData.getData('text/plain')))}
    >
      <Heads state={state} template={template} />
      <div role="rowgroup" className={styles['rows']} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            role="row"
            aria-rowindex={index + 2}
            className={styles['row']}
            style={{ blockSize: rowHeight, gridTemplateColumns: template, transform: `translateY(${start}px)` }}
          >
            {state.columns.map(({ at }, column) => (
              <TableCell key={at} state={state} row={index} column={column} />
            ))}
            <Marks state={state} row={index} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Heads({ state, template }: { readonly state: TableState; readonly template: string }) {
  const say = useText();
  return (
    <div role="rowgroup" className={styles['heads']}>
      <div role="row" aria-rowindex={1} className={styles['headRow']} style={{ gridTemplateColumns: template }}>
        {state.columns.map(({ at, column: { head } }, index) => {
          const key = headWords(head);
          return (
            <div key={at} role="columnheader" aria-colindex={index + 1} className={styles['head']} title={head}>
              {key ? say(key) : <bdi dir="ltr">{head}</bdi>}
            </div>
          );
        })}
        <div role="columnheader" aria-colindex={state.columns.length + 1} className={styles['head']}>
          {say('ruleTable.findings')}
        </div>
      </div>
    </div>
  );
}

/** What is found of a row, as sign and word; the sentence on hover. */
function Marks({ state, row }: { readonly state: TableState; readonly row: number }) {
  const say = useText();
  const found = state.notes.filter(({ rows }) => rows.includes(row));
  const kinds = (['gap', 'overlap'] as const).filter((kind) => found.some((note) => note.kind === kind));
  return (
    <div
      role="gridcell"
      aria-colindex={state.columns.length + 1}
      aria-readonly
      className={styles['marks']}
      title={found.map(({ text }) => text).join('\n')}
    >
      {kinds.map((kind) => (
        <span key={kind} className={styles['mark']}>
          <span aria-hidden>{noteSigns[kind]} </span>
          {say(kind === 'gap' ? 'ruleTable.isGap' : 'ruleTable.isOverlap')}
        </span>
      ))}
    </div>
  );
}

/** Brings the cell that is gone to into view and gives it the focus, when the focus is in the grid or comes to it. */
function useFollowFocus(
  box: React.RefObject<HTMLDivElement | null>,
  { active, editing, family }: TableState,
  scrollTo: (row: number) => void,
): void {
  const { row, column } = active;
  const last = useRef(`${row} ${column}`);
  const had = useRef(false);
  useEffect(() => {
    const place = `${row} ${column}`;
    const within = box.current?.contains(document.activeElement) ?? false;
    const lost = had.current && document.activeElement === document.body;
    if (editing === undefined && (within || lost || last.current !== place)) {
      if (last.current !== place) scrollTo(row);
      box.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus();
    }
    last.current = place;
    had.current = box.current?.contains(document.activeElement) ?? false;
    // The scroll function is a new one at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [row, column, editing, family.length]);
}
