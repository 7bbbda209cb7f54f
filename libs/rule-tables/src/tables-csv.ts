import { noSpan, type Document, type Rule, type Span } from '@tidewaiter/rule-language';
import type { CellFault, DecimalMark } from './cell-fault.js';
import { delimiterOf, readRecords, writeRecords, type CsvRecord, type Delimiter } from './csv-text.js';
import { familiesOf } from './families.js';
import { columnsOf, ruleColumn, rulesOf, tableOf, type RuleTable, type TableColumn } from './rule-table.js';
import { parseOpen, readHead, type Conjunct } from './shape.js';

/** Head of the column that keeps the place of each rule where tables take rules out of their order. */
const placeHead = 'place';

/** What is wrong with a CSV of decision tables; rows are lines of the text and columns count from 1. */
export interface CsvFault {
  readonly code:
    CellFault | 'no-table' | 'bad-csv' | 'unknown-column' | 'repeated-column' | 'too-many-cells' | 'repeated-rule';
  readonly line: number;
  readonly column: number;
  /** Head of the column, and what its cell says. */
  readonly head: string;
  readonly cell: string;
  /** The line in the text. */
  readonly span: Span;
}

/**
 * The rules of a document as decision tables, one for each family, parted by empty lines; each begins with its heads.
 * Derived facts and comments after the last rule have no place in a table: `left` counts them.
 */
export function printTables(document: Document, delimiter: Delimiter = ','): { csv: string; left: number } {
  const families = familiesOf(document);
  const together = families.flatMap(({ rules }) => rules);
  const keepsOrder = together.every((rule, index) => rule === document.rules[index]);
  const places = new Map(document.rules.map((rule, index) => [rule, String(index + 1)]));
  const tables = families.map(({ rules }) => {
    const { columns, rows } = tableOf(rules);
    const records = [columns.map(({ head }) => head), ...rows];
    if (keepsOrder) return records;
    return records.map((cells, row) => [...cells, row === 0 ? placeHead : (places.get(rules[row - 1] as Rule) ?? '')]);
  });
  const csv = tables.map((records) => writeRecords(records, delimiter)).join('\r\n');
  return { csv, left: document.facts.length + document.trailingComments.length };
}

/** Whether a text begins like the heads of a decision table. */
export function looksLikeTables(text: string): boolean {
  return /^\uFEFF?\s*"?rule"?[\t,;]\s*"?name"?\s*[\t,;]/i.test(text);
}

/** The rules of a CSV of decision tables, and everything wrong with it; a rule with a fault is left out. */
export function readTables(text: string): { document: Document; faults: readonly CsvFault[] } {
  const delimiter = delimiterOf(text);
  const mark: DecimalMark = delimiter === ',' ? 'point' : 'point or comma';
  const { records, badLine } = readRecords(text, delimiter);
  const lines = lineStarts(text);
  const report = (fault: Omit<CsvFault, 'span'>): CsvFault => ({ ...fault, span: lineSpan(lines, text, fault.line) });
  const none = { line: badLine ?? 1, column: 1, head: '', cell: '' };
  if (badLine !== undefined) return { document: emptyDocument, faults: [report({ ...none, code: 'bad-csv' })] };
  const parts = partsOf(records);
  if (parts.length === 0) return { document: emptyDocument, faults: [report({ ...none, code: 'no-table' })] };
  const read = parts.map((part) => readTable(part, mark));
  const placed = read.flatMap(({ rules }) => rules);
  const ordered = placed.every(({ place }) => place !== undefined)
    ? placed.toSorted((left, right) => (left.place ?? 0) - (right.place ?? 0))
    : placed;
  const faults = [...read.flatMap((each) => each.faults), ...repeated(placed)];
  const rules = ordered.map(({ rule }) => rule);
  return {
    document: { ...emptyDocument, rules },
    faults: faults.map(report).sort((left, right) => left.line - right.line),
  };
}

const emptyDocument: Document = { facts: [], rules: [], trailingComments: [] };

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function lineSpan(starts: readonly number[], text: string, line: number): Span {
  const start = starts[line - 1];
  if (start === undefined) return noSpan;
  return { start, end: Math.max(start, (starts[line] ?? text.length + 1) - 1) };
}

interface TablePart {
  readonly heads: CsvRecord;
  readonly rows: readonly CsvRecord[];
}

/** Each table begins with its heads, the first of which is `rule`. */
function partsOf(records: readonly CsvRecord[]): readonly TablePart[] {
  const begins = records.flatMap(({ cells }, index) => (cells[0]?.trim().toLowerCase() === 'rule' ? [index] : []));
  return begins.flatMap((index, at) => {
    const heads = records[index];
    return heads ? [{ heads, rows: records.slice(index + 1, begins[at + 1] ?? records.length) }] : [];
  });
}

type Unplaced = Omit<CsvFault, 'span'>;

interface PlacedRule {
  readonly rule: Rule;
  readonly line: number;
  readonly place: number | undefined;
}

function readTable(
  { heads, rows }: TablePart,
  mark: DecimalMark,
): { rules: readonly PlacedRule[]; faults: readonly Unplaced[] } {
  const { conjuncts, columns, at, place, faults } = readHeads(heads);
  const table: RuleTable = { conjuncts, columns, rows: rows.map(({ cells }) => at.map((index) => cells[index] ?? '')) };
  const fullest = heads.cells.length;
  const tooLong = rows
    .filter(({ cells }) => cells.slice(fullest).some((cell) => cell.trim() !== ''))
    .map(({ line, cells }): Unplaced => ({
      code: 'too-many-cells',
      line,
      column: fullest + 1,
      head: '',
      cell: cells[fullest] ?? '',
    }));
  const found = rows.flatMap((record, row) => {
    const { rules, faults: wrong } = rulesOf({ ...table, rows: [table.rows[row] ?? []] }, mark);
    const cellFaults = wrong.map(({ column, fault }): Unplaced => {
      const index = at[column] ?? 0;
      return {
        code: fault,
        line: record.line,
        column: index + 1,
        head: columns[column]?.head ?? '',
        cell: record.cells[index] ?? '',
      };
    });
    return [{ record, rules, cellFaults }];
  });
  return {
    rules: found.flatMap(({ record, rules }) =>
      rules.map((rule) => ({ rule, line: record.line, place: placeIn(record, place) })),
    ),
    faults: [...faults, ...tooLong, ...found.flatMap(({ cellFaults }) => cellFaults)],
  };
}

function placeIn({ cells }: CsvRecord, column: number): number | undefined {
  const number = column < 0 ? Number.NaN : Number(cells[column]);
  return Number.isFinite(number) ? number : undefined;
}

interface Heads {
  readonly conjuncts: readonly Conjunct[];
  readonly columns: readonly TableColumn[];
  /** Where each column stands in the records. */
  readonly at: readonly number[];
  readonly place: number;
  readonly faults: readonly Unplaced[];
}

/** Columns of one condition stand side by side, one for each of its values. */
function readHeads({ cells, line }: CsvRecord): Heads {
  const heads = cells.map((cell) => cell.trim());
  const faults: Unplaced[] = [];
  const conjuncts: { conjunct: Conjunct; open: string; at: number[] }[] = [];
  const parts: { head: string; at: number }[] = [];
  for (const [index, head] of heads.entries()) {
    const report = (code: Unplaced['code']): void =>
      void faults.push({ code, line, column: index + 1, head, cell: head });
    const name = head.toLowerCase();
    if (head === '' || name === placeHead) continue;
    if (ruleColumn(name)) {
      if (parts.some((part) => part.head === name)) report('repeated-column');
      else parts.push({ head: name, at: index });
      continue;
    }
    const { open, slot } = readHead(head);
    const last = conjuncts.at(-1);
    if (last?.open === open && slot === last.at.length && slot < last.conjunct.heads.length) last.at.push(index);
    else {
      const conjunct = slot === 0 ? parseOpen(open) : undefined;
      if (conjunct) conjuncts.push({ conjunct, open, at: [index] });
      else report('unknown-column');
    }
  }
  const conditions = columnsOf(
    conjuncts.map(({ conjunct }) => conjunct),
    [],
  ).filter(({ kind }) => kind !== 'rule');
  const places = conjuncts.flatMap(({ conjunct, at }) => conjunct.heads.map((_, slot) => at[slot] ?? heads.length));
  return {
    conjuncts: conjuncts.map(({ conjunct }) => conjunct),
    columns: [...parts.map(({ head }): TableColumn => ({ kind: 'rule', head })), ...conditions],
    at: [...parts.map(({ at }) => at), ...places],
    place: heads.findIndex((head) => head.toLowerCase() === placeHead),
    faults,
  };
}

function repeated(rules: readonly PlacedRule[]): readonly Unplaced[] {
  const seen = new Set<string>();
  return rules.flatMap(({ rule: { ruleId }, line }) => {
    if (!seen.has(ruleId)) {
      seen.add(ruleId);
      return [];
    }
    return [{ code: 'repeated-rule' as const, line, column: 1, head: 'rule', cell: ruleId }];
  });
}
