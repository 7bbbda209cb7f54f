import { noSpan, parse, printCondition, type Condition, type Rule } from '@tidewaiter/rule-language';
import { fillSlots, slotsOf, type SlotKind } from './slots.js';

/** A condition of a table with its values left open: `item.customs_value > ?`. */
export interface Conjunct {
  /** The condition with stand-ins in its slots. */
  readonly template: Condition;
  readonly slots: readonly SlotKind[];
  /** The heads of its columns, one a slot; of one without slots a single column that says whether it is there. */
  readonly heads: readonly string[];
}

const largest = 9_007_199_254_740_991;
const mark = '\uE000';

/** What stands in an open slot; each is printed as something no value of a rule is. */
const standIns = {
  number: String(largest),
  numbers: String(largest),
  text: mark,
  texts: mark,
  date: mark,
  dates: mark,
  list: mark,
  chapters: '00',
  headings: '0000',
  prefixes: mark,
  range: '00..00',
} as const satisfies Record<SlotKind, string>;

/** The conditions that all must hold, at the top of a rule. */
export function conjunctsOf({ condition }: Rule): readonly Condition[] {
  return condition.kind === 'all' && condition.conditions.length > 1 ? condition.conditions : [condition];
}

/** The condition of a rule from what all must hold. */
export function conditionOf(conjuncts: readonly Condition[]): Condition {
  const [only, ...others] = conjuncts;
  if (only !== undefined && others.length === 0) return only;
  return { kind: 'all', id: '', span: noSpan, conditions: conjuncts };
}

export function conjunctOf(condition: Condition): Conjunct {
  const template = fillSlots(bare(condition), ({ kind }) => standIns[kind]);
  const open = opened(printCondition(template));
  const slots = slotsOf(template).map(({ kind }) => kind);
  const heads = slots.length === 0 ? [open] : slots.map((_, index) => headOf(open, index));
  return { template, slots, heads };
}

/** Without comments and places, which are no part of a shape. */
export function bare(condition: Condition): Condition {
  const { comments: _comments, ...node } = condition;
  const nowhere = { ...node, id: '', span: noSpan };
  if (nowhere.kind === 'all' || nowhere.kind === 'any') return { ...nowhere, conditions: nowhere.conditions.map(bare) };
  return nowhere.kind === 'not' ? { ...nowhere, condition: bare(nowhere.condition) } : nowhere;
}

function opened(printed: string): string {
  return printed
    .replaceAll(`list \`${mark}\``, 'list ?')
    .replaceAll(mark, '?')
    .replaceAll(/(?<!")\?(?!")/g, (found, at: number, whole: string) =>
      whole.slice(0, at).endsWith('list ') ? found : '?date',
    )
    .replaceAll(String(largest), '?')
    .replaceAll(/\b00\.\.00\b/g, '?..?')
    .replaceAll(/\b(chapter|heading) 00(?:00)?\b/g, '$1 ?');
}

const openSlot = /[?…]\.\.[?…]|[?…]date|"[?…]"|[?…]/g;

/** The text with one slot open and the others passed over. */
function headOf(open: string, slot: number): string {
  let at = -1;
  return open.replace(openSlot, (found) => {
    at += 1;
    return at === slot ? found : found.replaceAll('?', '…');
  });
}

/** Which slot a head leaves open, and the head with all of them open. */
export function readHead(head: string): { readonly open: string; readonly slot: number } {
  const found = [...head.matchAll(openSlot)].map(([each]) => each);
  return {
    open: head.replaceAll('…', '?'),
    slot: Math.max(
      0,
      found.findIndex((each) => each.includes('?')),
    ),
  };
}

/** The conjunct that a head with all its slots open says; undefined when it says none. */
export function parseOpen(open: string): Conjunct | undefined {
  const text = open
    .replaceAll(/\?\.\.\?/g, '00..00')
    .replaceAll('?date', '9999-12-31')
    .replaceAll('"?"', `"${mark}"`)
    .replaceAll('list ?', `list \`${mark}\``)
    .replaceAll('chapter ?', 'chapter 00')
    .replaceAll('heading ?', 'heading 0000')
    .replaceAll('?', String(largest));
  const { document, diagnostics } = parse(`rule x ""\nwhen ${text}\nthen points 0`);
  const condition = document.rules[0]?.condition;
  return condition === undefined || diagnostics.length > 0 || /[\r\n]/.test(open) ? undefined : conjunctOf(condition);
}
