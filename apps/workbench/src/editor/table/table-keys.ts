import type { KeyboardEvent } from 'react';
import type { TableState } from './use-table-state.js';

/** Keys of the grid while no cell is typed in; arrows go as the reader sees them. */
export function pressInGrid(event: KeyboardEvent<HTMLElement>, state: TableState): void {
  if (state.editing !== undefined || event.altKey) return;
  const run = commandFor(event, state) ?? moveFor(event, state);
  if (run === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

function commandFor({ key, ctrlKey, metaKey }: KeyboardEvent, state: TableState): (() => void) | undefined {
  if (state.readOnly) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'd' ? state.fillDown : undefined;
  if (key === 'Enter' || key === 'F2') return () => state.edit();
  if (key === 'Delete' || key === 'Backspace') return state.clear;
  return key.length === 1 ? () => state.edit(key) : undefined;
}

function moveFor(event: KeyboardEvent<HTMLElement>, state: TableState): (() => void) | undefined {
  const { key, shiftKey, currentTarget } = event;
  const { active, columns, family } = state;
  const onward = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
  const whole = event.ctrlKey || event.metaKey;
  const to = (row: number, column: number) => () => state.goTo({ row, column }, shiftKey ? 'extend' : undefined);
  const { row, column } = active;
  switch (key) {
    case 'ArrowUp':
      return to(whole ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(whole ? family.length - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, column - onward);
    case 'ArrowRight':
      return to(row, column + onward);
    case 'Home':
      return to(whole ? 0 : row, 0);
    case 'End':
      return to(whole ? family.length - 1 : row, columns.length - 1);
    case 'PageUp':
      return to(row - 10, column);
    case 'PageDown':
      return to(row + 10, column);
    case 'Tab':
      return tab(state, shiftKey ? -1 : 1);
    default:
      return undefined;
  }
}

/** Through the cells of a row; at its ends the key goes out of the grid. */
function tab(state: TableState, step: 1 | -1): (() => void) | undefined {
  const { row, column } = state.active;
  const next = column + step;
  return next < 0 || next >= state.columns.length ? undefined : () => state.goTo({ row, column: next });
}
