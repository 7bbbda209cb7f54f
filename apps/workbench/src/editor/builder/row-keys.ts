import type { KeyboardEvent } from 'react';
import type { Builder } from './builder-context.js';
import { actionsOf } from './row-actions.js';
import type { BuilderRow } from './rows/builder-rows.js';
import { focusCell } from './use-builder-state.js';

/** The name of a key press as the table of actions has it: `Alt ↑`, `Ctrl /`. */
export function keyOf(event: KeyboardEvent, direction: string): string {
  const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ...sides(direction) };
  const control = event.ctrlKey || event.metaKey ? 'Ctrl ' : '';
  const alt = event.altKey ? 'Alt ' : '';
  const shift = event.shiftKey && event.altKey ? 'Shift ' : '';
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const key = arrows[event.key] ?? (event.altKey ? letter : undefined) ?? (event.key === 'Delete' ? 'Del' : event.key);
  return control + alt + shift + (key === 'Backspace' ? 'Del' : key);
}

/** Left and right as a reader means them: `→` is further in. */
function sides(direction: string): Readonly<Record<string, string>> {
  return direction === 'rtl' ? { ArrowLeft: '→', ArrowRight: '←' } : { ArrowLeft: '←', ArrowRight: '→' };
}

/** Keys of the rows: between cells and rows, what is done to a row, and a new row by Enter. */
export function pressInRows(event: KeyboardEvent<HTMLElement>, builder: Builder): void {
  const { target, currentTarget: box } = event;
  if (!(target instanceof HTMLElement)) return;
  const { path, cell } = target.dataset;
  const row = builder.rows.find((each) => each.path === path);
  if (row === undefined || cell === undefined) return;
  const key = keyOf(event, getComputedStyle(box).direction);
  const action = actionsOf(row, builder).find(({ shortcut }) => shortcut === key);
  const run = action?.run ?? navigation(key, { row, cell, box, builder });
  if (run === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

interface Spot {
  readonly row: BuilderRow;
  readonly cell: string;
  readonly box: HTMLElement;
  readonly builder: Builder;
}

function navigation(key: string, spot: Spot): (() => void) | undefined {
  const { row, box, cell, builder } = spot;
  switch (key) {
    case '↑':
      return () => besideRow(spot, -1);
    case '↓':
      return () => besideRow(spot, 1);
    case '←':
      return () => besideCell(spot, -1);
    case '→':
      return () => besideCell(spot, 1);
    case 'Home':
      return () => cellsOf(box, row.path)[0]?.focus();
    case 'End':
      return () => cellsOf(box, row.path).at(-1)?.focus();
    case 'Enter':
      return cell === 'menu' || builder.readOnly ? undefined : () => addBelow(row, builder);
    default:
      return undefined;
  }
}

function cellsOf(box: HTMLElement, path: string): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(`[data-path="${CSS.escape(path)}"][data-cell]`)];
}

function besideRow({ row, cell, box, builder }: Spot, step: 1 | -1): void {
  const rows = builder.rows.filter((each) => cellsOf(box, each.path).length > 0);
  const next = rows[rows.indexOf(row) + step];
  if (next !== undefined) focusCell(box, { path: next.path, cell });
}

function besideCell({ row, cell, box }: Spot, step: 1 | -1): void {
  const cells = cellsOf(box, row.path);
  cells[cells.findIndex((each) => each.dataset['cell'] === cell) + step]?.focus();
}

/** A new condition after this one; as the first of a group when the group's head has the focus. */
function addBelow(row: BuilderRow, builder: Builder): void {
  if (row.kind === 'group') builder.add({ below: row.path, place: { groupId: row.group.id, index: 0 } });
  else if (row.place !== undefined) {
    const after = row.kind === 'add' || row.kind === 'disabled' ? row.place.index : row.place.index + 1;
    builder.add({ below: row.path, place: { ...row.place, index: after } });
  }
}
