import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useText } from '../../i18n/use-text.js';
import styles from './table.module.css';
import { faultWords, headWords } from './table-words.js';
import type { TableState } from './use-table-state.js';

interface Props {
  readonly state: TableState;
  readonly row: number;
  readonly column: number;
}

/** One cell: what the rule says there, or what was typed and cannot be. */
export function TableCell({ state, row, column }: Props) {
  const say = useText();
  const { active, block, readOnly } = state;
  const isActive = active.row === row && active.column === column;
  const text = state.cellText({ row, column });
  const fault = state.faultOf({ row, column });
  const isFixed = state.isFixed({ row, column });
  const why = fault ? say(faultWords(fault.fault)) : isFixed ? say('ruleTable.openId') : undefined;
  const isChosen = row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
  return (
    <div
      role={column === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={column + 1}
      aria-selected={isChosen}
      aria-readonly={readOnly || isFixed}
      {...(fault && { 'aria-invalid': true, 'aria-description': why })}
      title={why ?? text}
      tabIndex={isActive ? 0 : -1}
      data-row={row}
      data-column={column}
      className={styles['cell']}
      onMouseDown={(event) => {
        if (!isActive || state.editing === undefined)
          state.goTo({ row, column }, event.shiftKey ? 'extend' : undefined);
      }}
      onDoubleClick={() => state.edit()}
    >
      {isActive && state.editing !== undefined ? (
        <CellInput state={state} seed={state.editing} />
      ) : (
        <span className={styles['value']}>
          {fault && <strong aria-hidden>! </strong>}
          <bdi {...(state.columns[column]?.column.head !== 'name' && { dir: 'ltr' })}>{text}</bdi>
        </span>
      )}
    </div>
  );
}

/** Typing in a cell. Enter and Tab write and go on, Escape leaves it as it was, so does nothing else. */
function CellInput({ state, seed }: { readonly state: TableState; readonly seed: string }) {
  const say = useText();
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(seed.length, seed.length);
  }, [seed]);
  const { row, column } = state.active;
  const head = state.columns[column]?.column.head ?? '';
  const key = headWords(head);
  const finish = (next?: { row: number; column: number }): void => {
    if (done.current) return;
    done.current = true;
    state.write([{ row, column, text: input.current?.value ?? '' }]);
    if (next) state.goTo(next);
    else state.leave();
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? -1 : 1;
    if (event.key === 'Enter') finish({ row: row + step, column });
    else if (event.key === 'Tab') finish({ row, column: column + step });
    else if (event.key === 'Escape') {
      done.current = true;
      state.goTo({ row, column });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className={styles['input']}
      dir={head === 'name' ? 'auto' : 'ltr'}
      aria-label={key ? say(key) : head}
      defaultValue={seed}
      onKeyDown={press}
      onBlur={() => finish()}
    />
  );
}
