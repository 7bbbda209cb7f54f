import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useText } from '../../i18n/use-text.js';
import type { FaceProps } from '../face.js';
import type { RuleSlice } from '../rule-slice.js';
import type { RuleKnowledge } from '../use-language-context.js';
import type { Adding, Builder, CellAddress, Editing } from './builder-context.js';
import { rewriteRule } from './edits/rewrite-rule.js';
import type { ReadableRule } from './readable-rule.js';
import { rowsOf, type BuilderRow } from './rows/builder-rows.js';
import { readDisabled } from './rows/disabled-conditions.js';
import { diagnosticsAt, diagnosticsOfRule } from './rows/row-diagnostics.js';

/** The rows of a readable rule, which of their cells has the focus or is being typed in, and the ways to change them. */
export function useBuilderState(readable: ReadableRule, props: FaceProps, box: RefObject<HTMLElement | null>): Builder {
  const { slice, knowledge, readOnly, onChange } = props;
  const say = useText();
  const [active, setActive] = useState<CellAddress>({ path: '', cell: 'kind' });
  const [editing, setEditing] = useState<Editing>();
  const [adding, setAdding] = useState<Adding>();
  const goTo = useFocusAfterRender(box, active);
  const { text, rule } = readable;
  const { rows, diagnosticsOf } = useRows(readable, slice, knowledge);
  const rest = (focus?: CellAddress): void => {
    setEditing(undefined);
    setAdding(undefined);
    if (focus === undefined) return;
    setActive(focus);
    goTo(focus);
  };
  const changeText: Builder['changeText'] = (next, label, focus) => {
    if (next !== text) onChange(readable.restored(next), say(label));
    rest(focus);
  };
  const edit: Builder['edit'] = (cell, seed = '') => {
    setAdding(undefined);
    setActive(cell);
    setEditing({ ...cell, seed });
  };
  const add: Builder['add'] = (place) => {
    setEditing(undefined);
    setAdding(place);
  };
  const change: Builder['change'] = (alter, label, focus) => changeText(rewriteRule(text, alter), label, focus);
  const shown = rows.some(({ path }) => path === active.path) ? active : { path: '', cell: 'kind' };
  const state = { text, rule, rows, knowledge, readOnly, active: shown, editing, adding };
  return { ...state, diagnosticsOf, activate: setActive, edit, add, rest, change, changeText };
}

function useRows(readable: ReadableRule, slice: RuleSlice, knowledge: RuleKnowledge) {
  const rows = useMemo(
    () => rowsOf({ ...readable, readDisabled: (comment) => readDisabled(comment, knowledge) }),
    [knowledge, readable],
  );
  const diagnostics = useMemo(() => diagnosticsOfRule(slice, knowledge), [slice, knowledge]);
  const diagnosticsOf = useCallback((row: BuilderRow) => diagnosticsAt(row, rows, diagnostics), [rows, diagnostics]);
  return { rows, diagnosticsOf };
}

/**
 * Moves the focus to a cell once it is there: changed rows are drawn before anything can be focused in them. When the
 * focused cell goes with its row, as by undo, the focus stays near.
 */
function useFocusAfterRender(box: RefObject<HTMLElement | null>, active: CellAddress): (cell: CellAddress) => void {
  const wanted = useRef<CellAddress>(undefined);
  const last = useRef<Element>(undefined);
  const [, redraw] = useState(0);
  useLayoutEffect(() => {
    if (box.current === null) return;
    const isLost = last.current?.isConnected === false && document.activeElement === document.body;
    const cell = wanted.current ?? (isLost ? active : undefined);
    wanted.current = undefined;
    if (cell !== undefined) focusCell(box.current, cell);
    const { activeElement } = document;
    last.current = activeElement !== null && box.current.contains(activeElement) ? activeElement : undefined;
  });
  return (cell) => {
    wanted.current = cell;
    redraw((count) => count + 1);
  };
}

/** Focuses a cell of a row, or the row's first when it has none of that name; where the row is gone, the one above it. */
export function focusCell(box: HTMLElement, { path, cell }: CellAddress): void {
  const cells = [...box.querySelectorAll<HTMLElement>(`[data-path="${CSS.escape(path)}"][data-cell]`)];
  const found = cells.find((each) => each.dataset['cell'] === cell) ?? cells[0];
  if (found === undefined && path !== '') focusCell(box, { path: pathAbove(path), cell });
  else found?.focus();
}

/** `1.2` stands below `1.1`, `1.0` below its group `1`, and that below the whole. */
function pathAbove(path: string): string {
  const [, stem = '', index = ''] = /^(?:(.*)\.)?(\d+)/.exec(path) ?? [];
  const above = Number(index) - 1;
  return above < 0 ? stem : `${stem}${stem && '.'}${above}`;
}
