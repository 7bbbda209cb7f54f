import { ruleOf, tableOf, type CellFault, type RuleTable } from '@tidewaiter/rule-tables';
import { noSpan, type Condition, type Rule } from '@tidewaiter/rule-language';
import { rewriteRule } from '../builder/edits/rewrite-rule.js';
import { declaredIn } from '../rule-slice.js';
import { readOne, type FamilyRule } from './family-rules.js';

/** New text of a cell; rows and columns count from 0, columns as `tableOf` has them. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** `other-shape`: the rule would no longer be of the family; `taken-id`: another rule has that id. */
export type ChangeFault = CellFault | 'other-shape' | 'taken-id';

export interface RefusedChange extends CellChange {
  readonly fault: ChangeFault;
}

export interface TableEdit {
  readonly draft: string;
  /** What is not in the draft, and why. */
  readonly refused: readonly RefusedChange[];
}

/**
 * The draft after changes of cells. Only rules whose cells change are written, and of these only what changes; a cell
 * that cannot be read leaves its rule as it was.
 */
export function changeCells(draft: string, family: readonly FamilyRule[], changes: readonly CellChange[]): TableEdit {
  const table = tableOf(family.map(({ rule }) => rule));
  const ids = new Set(declaredIn(draft).map(({ id }) => id));
  const refused: RefusedChange[] = [];
  const texts = new Map<number, string>();
  for (const change of changes) {
    const text = texts.get(change.row) ?? family[change.row]?.text;
    if (text === undefined || table.columns[change.column] === undefined) continue;
    const next = changeOne(text, change, { table, ids });
    if (typeof next === 'string') texts.set(change.row, next);
    else refused.push({ ...change, ...next });
  }
  return { draft: withTexts(draft, family, texts), refused };
}

interface Surroundings {
  readonly table: RuleTable;
  /** Of all rules of the draft; a new id is added. */
  readonly ids: Set<string>;
}

/** The text of a rule with one cell changed, or what is wrong with the cell. */
function changeOne(
  text: string,
  { column, text: typed }: CellChange,
  { table, ids }: Surroundings,
): string | { fault: ChangeFault } {
  const before = readOne(text);
  const { kind, head } = table.columns[column] ?? {};
  if (before === undefined || kind === undefined) return { fault: 'other-shape' };
  if (kind !== 'rule' && typed.trim() === '') return { fault: 'empty-cell' };
  const cells = table.columns.map((_, at) => (at === column ? typed : cellIn(before.rule, table, at)));
  const { rule, faults } = ruleOf({ ...table, rows: [cells] }, 0, 'point');
  const fault = faults.find((each) => each.column === column)?.fault ?? faults[0]?.fault;
  if (rule === undefined || fault !== undefined) return { fault: fault ?? 'other-shape' };
  const renamed = head === 'rule' && rule.ruleId !== before.rule.ruleId;
  if (renamed && ids.has(rule.ruleId)) return { fault: 'taken-id' };
  const written = rewriteRule(text, (old) => changedRule(old, rule, table.columns[column]));
  const after = readOne(written);
  if (after?.shape !== before.shape || after.rule.ruleId !== rule.ruleId) return { fault: 'other-shape' };
  if (renamed) ids.add(rule.ruleId);
  return written;
}

/** The cell of a rule in a column of a table of more rules. */
function cellIn(rule: Rule, { columns }: RuleTable, at: number): string {
  const own = tableOf([rule]);
  const wanted = columns[at];
  const place = own.columns.findIndex((column) =>
    column.kind === 'rule' || wanted?.kind === 'rule'
      ? column.kind === wanted?.kind && column.head === wanted.head
      : column.conjunct === wanted?.conjunct && slotOf(column) === slotOf(wanted),
  );
  return own.rows[0]?.[place] ?? '';
}

function slotOf(column: RuleTable['columns'][number]): number {
  return column.kind === 'slot' ? column.slot : 0;
}

/** The old rule with what the column says of the new one; everything else keeps its place in the text. */
function changedRule(old: Rule, made: Rule, column: RuleTable['columns'][number] | undefined): Rule {
  if (column === undefined || column.kind === 'rule') {
    const { comments, id, span } = old.outcome;
    const outcome = { ...made.outcome, id, span, ...(comments && { comments }) };
    const { ruleId, name, priority, meta } = made;
    return { ...old, ruleId, name, priority, meta, outcome };
  }
  const next = conjunctsIn(made.condition)[column.conjunct];
  if (next === undefined) return old;
  const swapped = conjunctsIn(old.condition).map((each, at) => (at === column.conjunct ? placeless(next) : each));
  const [only] = swapped;
  const isChain = old.condition.kind === 'all' && old.condition.conditions.length > 1;
  return { ...old, condition: isChain ? { ...old.condition, conditions: swapped } : (only ?? old.condition) };
}

/** A condition that is no longer at a place of some text, so that it is written anew; with its comments. */
function placeless(condition: Condition): Condition {
  const node = { ...condition, id: '', span: noSpan };
  if (node.kind === 'all' || node.kind === 'any') return { ...node, conditions: node.conditions.map(placeless) };
  return node.kind === 'not' ? { ...node, condition: placeless(node.condition) } : node;
}

function conjunctsIn(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' && condition.conditions.length > 1 ? condition.conditions : [condition];
}

function withTexts(draft: string, family: readonly FamilyRule[], texts: ReadonlyMap<number, string>): string {
  let result = draft;
  // From the last, so that offsets before it hold.
  for (const [row, text] of [...texts].toSorted(([left], [right]) => right - left)) {
    const { start, end } = family[row] ?? { start: 0, end: 0 };
    if (end > start) result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}
