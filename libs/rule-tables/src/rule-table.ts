import { noSpan, type Condition, type Rule } from '@tidewaiter/rule-language';
import { faultOfColumn, readNumber, readSlotCell, type CellFault, type DecimalMark } from './cell-fault.js';
import { leadingColumns, trailingColumns, type RuleColumn } from './rule-columns.js';
import { conditionOf, conjunctOf, conjunctsOf, type Conjunct } from './shape.js';
import { fillSlots, slotsOf, type SlotKind } from './slots.js';

/** A column of a table: a slot of a condition, whether a condition without slots is there, or a part of the rule. */
export type TableColumn =
  | {
      readonly kind: 'slot';
      readonly head: string;
      readonly conjunct: number;
      readonly slot: number;
      readonly holds: SlotKind;
    }
  | { readonly kind: 'given'; readonly head: string; readonly conjunct: number }
  | { readonly kind: 'rule'; readonly head: string };

/** Rules of one shape, a row each; what they have in common stands in the heads. */
export interface RuleTable {
  readonly conjuncts: readonly Conjunct[];
  readonly columns: readonly TableColumn[];
  /** Cells in the order of the columns; what a rule does not say is empty. */
  readonly rows: readonly (readonly string[])[];
}

/** A fault of a cell; rows count from 0 and columns as they stand in the table. */
export interface TableFault {
  readonly row: number;
  readonly column: number;
  readonly fault: CellFault;
}

/** The shape of a rule: two rules with the same one differ in values, outcome and meta alone. */
export function shapeOf(rule: Rule): string {
  return conjunctsOf(rule)
    .map((each) => conjunctOf(each).heads.join('\t'))
    .join('\n');
}

/** The table of rules that have one shape; its columns are those that any of them needs. */
export function tableOf(rules: readonly Rule[]): RuleTable {
  const [first] = rules;
  const conjuncts = first === undefined ? [] : conjunctsOf(first).map(conjunctOf);
  const used = trailingColumns.filter(
    ({ head, read }) => isAlways(head) || rules.some((rule) => read(rule) !== undefined),
  );
  const columns = columnsOf(conjuncts, used);
  return { conjuncts, columns, rows: rules.map((rule) => rowOf(rule, columns)) };
}

function isAlways(head: string): boolean {
  return head === 'lane' || head === 'points';
}

export function columnsOf(conjuncts: readonly Conjunct[], trailing: readonly RuleColumn[]): readonly TableColumn[] {
  const part = ({ head }: RuleColumn): TableColumn => ({ kind: 'rule', head });
  const conditions = conjuncts.flatMap(({ heads, slots }, conjunct): TableColumn[] =>
    heads.map((head, slot) => {
      const holds = slots[slot];
      return holds === undefined ? { kind: 'given', head, conjunct } : { kind: 'slot', head, conjunct, slot, holds };
    }),
  );
  return [...leadingColumns.map(part), ...conditions, ...trailing.map(part)];
}

const byHead = new Map([...leadingColumns, ...trailingColumns].map((column) => [column.head, column]));

/** The column of a head that every table may have; undefined for another. */
export function ruleColumn(head: string): RuleColumn | undefined {
  return byHead.get(head);
}

function rowOf(rule: Rule, columns: readonly TableColumn[]): readonly string[] {
  const slots = conjunctsOf(rule).map(slotsOf);
  return columns.map((column) => {
    if (column.kind === 'rule') return byHead.get(column.head)?.read(rule) ?? '';
    return column.kind === 'given' ? 'yes' : (slots[column.conjunct]?.[column.slot]?.cell ?? '');
  });
}

/**
 * The rules of a table, in its order, and what is wrong with its cells; a row with a fault is left out. A condition
 * whose cells are all empty is left out of its rule, so that a row can ask for less than the others.
 */
export function rulesOf(
  table: RuleTable,
  mark: DecimalMark = 'point',
): { rules: readonly Rule[]; faults: readonly TableFault[] } {
  const read = table.rows.map((_, row) => ruleOf(table, row, mark));
  return { rules: read.flatMap(({ rule }) => (rule ? [rule] : [])), faults: read.flatMap(({ faults }) => faults) };
}

/** The rule of one row. */
export function ruleOf(
  table: RuleTable,
  row: number,
  mark: DecimalMark,
): { rule?: Rule; faults: readonly TableFault[] } {
  const faults: TableFault[] = [];
  const report = (column: number, fault: CellFault): void => void faults.push({ row, column, fault });
  const cells = table.rows[row] ?? [];
  const conditions = table.conjuncts.flatMap((_, conjunct) => conditionIn(table, { cells, conjunct, mark, report }));
  const lane = table.columns.findIndex(({ head }) => head === 'lane');
  // A condition that cannot be read has been reported already.
  if (conditions.length === 0 && faults.length === 0) report(2, 'empty-cell');
  let rule = emptyRule(conditionOf(conditions));
  for (const [at, column] of table.columns.entries()) {
    const cell = (cells[at] ?? '').trim();
    if (column.kind !== 'rule' || (cell === '' && column.head !== 'rule')) continue;
    const plain = column.head === 'share' || column.head === 'points' ? (readNumber(cell, mark) ?? cell) : cell;
    const written = at === lane ? plain.toLowerCase() : plain;
    const fault = faultOfColumn(column.head, written);
    if (fault !== undefined) report(at, fault);
    else rule = byHead.get(column.head)?.write(rule, written) ?? rule;
  }
  return faults.length > 0 ? { faults } : { rule, faults };
}

interface RowReading {
  readonly cells: readonly string[];
  readonly conjunct: number;
  readonly mark: DecimalMark;
  readonly report: (column: number, fault: CellFault) => void;
}

/** The condition of a conjunct in a row; none where its cells are empty. */
function conditionIn(
  { conjuncts, columns }: RuleTable,
  { cells, conjunct, mark, report }: RowReading,
): readonly Condition[] {
  const template = conjuncts[conjunct]?.template;
  const own = [...columns.entries()].filter(([, column]) => column.kind !== 'rule' && column.conjunct === conjunct);
  // `NO` in a slot is a value: Norway.
  const isBlank = own.every(([at, { kind }]) =>
    (kind === 'given' ? /^\s*(?:no|-)?\s*$/i : /^\s*$/).test(cells[at] ?? ''),
  );
  if (template === undefined || (isBlank && own.length > 0)) return [];
  const values = own.map(([at, column]) => {
    if (column.kind !== 'slot') return '';
    const read = readSlotCell(column.holds, cells[at] ?? '', mark);
    if ('cell' in read) return read.cell;
    report(at, read.fault);
    return undefined;
  });
  if (values.includes(undefined)) return [];
  let next = 0;
  return [fillSlots(template, ({ cell }) => values[next++] ?? cell)];
}

function emptyRule(condition: Condition): Rule {
  const outcome = { id: '', span: noSpan, points: 0, controls: [] };
  return {
    kind: 'rule',
    id: '',
    span: noSpan,
    ruleId: '',
    name: '',
    priority: 1,
    condition,
    outcome,
    meta: { text: {} },
  };
}
