import { editBetween, joined, reversed, type TextEdit } from './text-edit.js';

/** A change that undo takes back as a whole. */
export interface Step {
  readonly edit: TextEdit;
  /** Where the person was: the number of the rule on the screen. */
  readonly place: string;
  /** What was done, in the reader's language; absent for typing. */
  readonly label?: string;
  /** When the last part of it was made, in milliseconds. */
  readonly at: number;
}

/** What was done to a text and can be undone, and what was undone and can be done again; the newest last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Typing that pauses as long begins a new step; in milliseconds. */
const pause = 1000;
const limit = 1000;

type Change = Omit<Step, 'edit'> & { readonly before: string; readonly after: string };

/** The history after a change; typing joins the step before it, word by word. What was undone is forgotten. */
export function recorded(history: History, { before, after, ...change }: Change): History {
  const edit = editBetween(before, after);
  if (edit === undefined) return history;
  const step: Step = { edit, ...change };
  const last = history.past.at(-1);
  const whole = last && history.future.length === 0 ? typedOn(last, step) : undefined;
  const past = whole ? [...history.past.slice(0, -1), whole] : [...history.past, step].slice(-limit);
  return { past, future: [] };
}

/** The history with its newest step taken back, and that step. */
export function undone({ past, future }: History): { readonly history: History; readonly step: Step } | undefined {
  const step = past.at(-1);
  return step && { history: { past: past.slice(0, -1), future: [...future, step] }, step: backwards(step) };
}

/** The history with the step last undone made again, and that step. */
export function redone({ past, future }: History): { readonly history: History; readonly step: Step } | undefined {
  const step = future.at(-1);
  return step && { history: { past: [...past, step], future: future.slice(0, -1) }, step };
}

function backwards(step: Step): Step {
  return { ...step, edit: reversed(step.edit) };
}

function typedOn(last: Step, next: Step): Step | undefined {
  const isTyping = last.label === undefined && next.label === undefined && last.place === next.place;
  if (!isTyping || next.at - last.at > pause || beginsWord(last.edit, next.edit)) return undefined;
  const edit = joined(last.edit, next.edit);
  return edit && { ...next, edit };
}

/** White space after a word belongs to the next step, so that undo goes word by word. */
function beginsWord(last: TextEdit, next: TextEdit): boolean {
  return /^\s/.test(next.inserted) && !/\s$/.test(last.inserted);
}
