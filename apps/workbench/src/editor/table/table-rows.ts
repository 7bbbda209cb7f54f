import { printRule, type Rule } from '@tidewaiter/rule-language';
import { ruleOf, tableOf } from '@tidewaiter/rule-tables';
import { declaredIn } from '../rule-slice.js';
import type { FamilyRule } from './family-rules.js';

/** The draft with copies of the last rule of a family behind it, without its comments, each with an id of its own. */
export function addRows(draft: string, family: readonly FamilyRule[], count: number): string {
  const last = family.at(-1);
  const copied = last && withoutComments(last.rule);
  if (last === undefined || copied === undefined) return draft;
  const taken = new Set(declaredIn(draft).map(({ id }) => id));
  let added = '';
  let { ruleId } = copied;
  for (let made = 0; made < count; made += 1) {
    ruleId = freeId(ruleId, taken);
    taken.add(ruleId);
    added += `\n${printRule({ ...copied, ruleId })}`.trimEnd() + '\n';
  }
  const end = endOfRule(draft, last);
  const before = draft.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${added}${draft.slice(end)}`;
}

/** Behind the last line of a rule: comments below it are not its own. */
function endOfRule(draft: string, { start, rule }: FamilyRule): number {
  const newline = draft.indexOf('\n', start + rule.span.end);
  return newline < 0 ? draft.length : newline + 1;
}

function withoutComments(rule: Rule): Rule | undefined {
  const table = tableOf([rule]);
  const cells = table.columns.map(({ head, kind }, at) =>
    kind === 'rule' && head === 'comments' ? '' : (table.rows[0]?.[at] ?? ''),
  );
  return ruleOf({ ...table, rows: [cells] }, 0, 'point').rule;
}

/** The next id after this one that no rule has: the number at its end counts on, with as many digits. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  const [, stem = id, digits = ''] = /^(.*?)(\d{0,15})$/s.exec(id) ?? [];
  const start = digits === '' ? `${stem}-` : stem;
  let number = digits === '' ? 1 : Number(digits);
  let next: string;
  do {
    number += 1;
    next = start + String(number).padStart(digits.length, '0');
  } while (taken.has(next));
  return next;
}

/** The draft without a rule, the comments above it and the blank lines behind it; comments below it stay. */
export function removeRow(draft: string, family: readonly FamilyRule[], row: number): string {
  const removed = family[row];
  if (removed === undefined) return draft;
  const before = draft.slice(0, removed.start);
  const rest = draft.slice(endOfRule(draft, removed)).replace(/^(?:[^\S\n]*\n)+/, '');
  // A blank line parts rules; at the end there is nothing to part.
  return rest === '' ? before.replace(/\n\s*$/, '\n') : before + rest;
}
