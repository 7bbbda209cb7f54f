import { useState } from 'react';
import type { PointerEvent } from 'react';
import { pathAfterMove, useBuilder } from './builder-context.js';
import type { Place } from './edits/change-condition.js';
import { moveCondition } from './edits/condition-edits.js';
import type { BuilderRow } from './rows/builder-rows.js';

interface RowDrag {
  readonly handle: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  };
}

/** Dragging a row by its handle, with mouse, pen or finger: onto another row to stand before it, onto a group to go in. */
export function useRowDrag(row: BuilderRow): RowDrag {
  const builder = useBuilder();
  const [isDragging, setDragging] = useState(false);
  const end = (event: PointerEvent<HTMLElement>): void => {
    setDragging(false);
    for (const each of document.querySelectorAll('[data-drop-here]')) each.removeAttribute('data-drop-here');
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      event.currentTarget.releasePointerCapture(event.pointerId);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!isDragging) return;
    for (const each of document.querySelectorAll('[data-drop-here]')) each.removeAttribute('data-drop-here');
    rowUnder(event)?.setAttribute('data-drop-here', '');
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const path = isDragging ? rowUnder(event)?.dataset['row'] : undefined;
    end(event);
    const target = builder.rows.find((each) => each.path === path);
    const to = target && dropPlace(target);
    if (to === undefined || !('outer' in row) || target === row) return;
    const focus = { path: pathAfterMove(builder.rows, row.path, to), cell: 'fact' };
    builder.change((rule) => moveCondition(rule, row.outer.id, to), 'builder.moved', focus);
  };
  return { handle: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end } };
}

function rowUnder({ clientX, clientY }: PointerEvent): HTMLElement | undefined {
  return document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-row]') ?? undefined;
}

function dropPlace(target: BuilderRow): Place | undefined {
  return target.kind === 'group' ? { groupId: target.group.id, index: 0 } : target.place;
}
