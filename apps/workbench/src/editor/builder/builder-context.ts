import type { Rule } from '@tidewaiter/rule-language';
import { createContext, useContext } from 'react';
import type { TextKey } from '../../i18n/texts.js';
import type { ShownDiagnostic } from '../../ui/diagnostic-list.js';
import type { RuleKnowledge } from '../use-language-context.js';
import type { Place } from './edits/change-condition.js';
import type { RuleChange } from './edits/rewrite-rule.js';
import type { BuilderRow } from './rows/builder-rows.js';

/** A cell of the rows: the row's path and the cell's name. */
export interface CellAddress {
  readonly path: string;
  readonly cell: string;
}

export interface Editing extends CellAddress {
  /** What was typed to begin with. */
  readonly seed: string;
}

/** Where a condition is being added: below the row of that path. */
export interface Adding {
  readonly below: string;
  readonly place: Place;
}

/** What the rows of the builder share. */
export interface Builder {
  readonly text: string;
  readonly rule: Rule;
  readonly rows: readonly BuilderRow[];
  readonly knowledge: RuleKnowledge;
  readonly readOnly: boolean;
  /** The cell that Tab goes to. */
  readonly active: CellAddress;
  readonly editing: Editing | undefined;
  readonly adding: Adding | undefined;
  readonly diagnosticsOf: (row: BuilderRow) => readonly ShownDiagnostic[];
  activate(cell: CellAddress): void;
  edit(cell: CellAddress, seed?: string): void;
  add(adding: Adding): void;
  /** Stops typing and goes back to a cell. */
  rest(focus?: CellAddress): void;
  /** Changes the rule, and goes to a cell afterwards. */
  change(change: RuleChange, label: TextKey, focus?: CellAddress): void;
  changeText(text: string, label: TextKey, focus?: CellAddress): void;
}

export const BuilderContext = createContext<Builder | undefined>(undefined);

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (builder === undefined) throw new Error('a row stands in a builder');
  return builder;
}

/** Path of the row that will stand at a place. */
export function pathAt(rows: readonly BuilderRow[], { groupId, index }: Place): string {
  const group = rows.find((row) => row.kind === 'group' && row.group.id === groupId);
  return group === undefined || group.path === '' ? `${index}` : `${group.path}.${index}`;
}

/** Path of a moved row: leaving its old place shifts the rows after it in the same group, and all that is in them. */
export function pathAfterMove(rows: readonly BuilderRow[], from: string, to: Place): string {
  const left = from.split('.');
  const depth = left.length - 1;
  const path = pathAt(rows, to).split('.');
  const isBeside = path.length > depth && left.slice(0, depth).every((step, index) => step === path[index]);
  const shifts = isBeside && Number(path[depth]) > Number(left[depth]);
  return path.map((step, index) => (shifts && index === depth ? `${Number(step) - 1}` : step)).join('.');
}
