import { rowsOf, type Declaration } from '@tidewaiter/declaration';
import { wilson } from '@tidewaiter/risk-model';
import { hits, type FactRow, type ListContents, type Rule } from '@tidewaiter/rule-language';
import type { PastDeclaration } from '@tidewaiter/sample-history';
import { markdownTable } from './readme-table.js';

/** What a rule finds in a history. Rates are of declarations. */
export interface RuleFigures {
  readonly ruleId: string;
  /** Declarations the rule hits, and those of them that are irregular in truth. */
  readonly hits: number;
  readonly irregular: number;
  /** Completed acts (goods really examined) on hits, and those that found something. */
  readonly inspected: number;
  readonly found: number;
}

export interface Figures {
  readonly rules: readonly RuleFigures[];
  readonly declarations: number;
  readonly irregular: number;
  /** Completed acts of the random stream: its hit rate is what lift is relative to. */
  readonly random: { readonly inspected: number; readonly found: number };
}

export type ReferenceFacts = ReadonlyMap<string, FactRow>;

/** Rows of a declaration with the reference values of its commodity codes. */
export function enrichedRows(declaration: Declaration, references: ReferenceFacts): FactRow[] {
  return rowsOf(declaration, {
    items: declaration.items.map((item) => references.get(item.commodity_code ?? '') ?? {}),
  });
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Evaluates every rule on every declaration by the language's definition, and counts outcomes. */
export function figuresOf(
  rules: readonly Rule[],
  history: Iterable<PastDeclaration>,
  knowledge: { readonly references: ReferenceFacts; readonly lists: ListContents },
): Figures {
  const counts = rules.map(({ ruleId }): Mutable<RuleFigures> => ({
    ruleId,
    hits: 0,
    irregular: 0,
    inspected: 0,
    found: 0,
  }));
  const random = { inspected: 0, found: 0 };
  const total = { declarations: 0, irregular: 0 };
  for (const { declaration, act, selectedBy, truth } of history) {
    const rows = enrichedRows(declaration, knowledge.references);
    const inspected = act !== undefined && act.result !== 'notExamined' ? 1 : 0;
    const found = act?.result === 'irregular' ? 1 : 0;
    const irregular = truth.irregular ? 1 : 0;
    total.declarations += 1;
    total.irregular += irregular;
    if (selectedBy === 'random') {
      random.inspected += inspected;
      random.found += found;
    }
    rules.forEach((rule, index) => {
      const count = counts[index];
      if (count === undefined || !rows.some((row) => hits(rule, row, knowledge.lists))) return;
      count.hits += 1;
      count.irregular += irregular;
      count.inspected += inspected;
      count.found += found;
    });
  }
  return { rules: counts, ...total, random };
}

/** Hit rate among inspected hits relative to the random stream's. */
export function liftOf({ inspected, found }: RuleFigures, { random }: Figures): number {
  return found / inspected / (random.found / random.inspected);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A Markdown table: hits, rates with their intervals, lift, and what only the generator knows. */
export function liftTable(figures: Figures): string {
  const prevalence = figures.irregular / figures.declarations;
  const lines = figures.rules.map((rule) => {
    const [low, high] = intervalOf(rule);
    return [
      rule.ruleId,
      rule.hits,
      `${rule.found} / ${rule.inspected}`,
      percent(rule.found / rule.inspected),
      `${percent(low)} – ${percent(high)}`,
      liftOf(rule, figures).toFixed(1),
      percent(rule.irregular / rule.hits),
      (rule.irregular / rule.hits / prevalence).toFixed(1),
    ];
  });
  return markdownTable(tableHeader, lines);
}

const tableHeader = [
  'rule',
  'hits',
  'found / inspected',
  'hit rate',
  '95 % interval',
  'lift',
  'irregular in truth',
  'lift in truth',
];

function intervalOf({ found, inspected }: RuleFigures): readonly [number, number] {
  const { low, high } = wilson(found, inspected);
  return [low, high];
}
