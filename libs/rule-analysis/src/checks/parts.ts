import { truthOf } from '@tidewaiter/rule-language';
import type { Condition, FactRow, Vocabulary } from '@tidewaiter/rule-language';
import type { Form } from '../ranges/atom.js';
import { formOf } from '../ranges/form.js';
import { linesOf } from '../ranges/lines-of.js';
import type { Line } from '../ranges/line.js';
import type { Study } from '../study.js';

/** Lines of several conditions together. */
export function linesTogether(conditions: readonly Condition[], study: Study): readonly Line[] | undefined {
  return linesOf(together(conditions, study.context.vocabulary), study.space);
}

function together(conditions: readonly Condition[], vocabulary: Vocabulary): Form {
  return { kind: 'all', parts: conditions.map((condition) => formOf(condition, vocabulary)) };
}

/** A legal row that meets all conditions. */
export function rowMeeting(conditions: readonly Condition[], study: Study, near?: FactRow): FactRow | undefined {
  for (const line of linesTogether(conditions, study) ?? []) {
    const row = study.rowOf(line, near);
    if (row && conditions.every((condition) => truthOf(condition, row, study.context.lists) === true)) return row;
  }
  return undefined;
}

export function holds(condition: Condition, row: FactRow, study: Study): boolean {
  return truthOf(condition, row, study.context.lists) === true;
}
