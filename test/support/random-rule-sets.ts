import { rowsOf } from '@tidewaiter/declaration';
import { compileRows } from '@tidewaiter/rule-index';
import { check, parse, type CheckedRuleSet, type FactRow } from '@tidewaiter/rule-language';
import { administrationOf, defaultPeriod, detection, generateHistory } from '@tidewaiter/sample-history';
import type { PastDeclaration } from '@tidewaiter/sample-history';
import { Seeded } from '../analysis/seeded.js';
import { readKnowledge, type Knowledge } from './starter-pack.js';

/** A past declaration as rules and grader see it. */
export interface Graded {
  readonly past: PastDeclaration;
  /** Share of examinations that would find it irregular: hidden from the product. */
  readonly findable: number;
}

/** Conditions with numbers, codes and parties drawn anew; some look where officers always looked, some elsewhere. */
const asks: readonly ((seeded: Seeded) => string)[] = [
  (seeded) => `item.tax_rate ${seeded.from(['<', '>='])} ${2 + seeded.below(28)}`,
  (seeded) => `item.customs_value > ${200 * (1 + seeded.below(200))}`,
  (seeded) => `item.net_mass < ${10 * (1 + seeded.below(300))}`,
  (seeded) => `item.origin in ("${seeded.some(['CN', 'VN', 'IN', 'TR', 'DE', 'US', 'AE', 'TH'], 3).join('", "')}")`,
  (seeded) => `item.customs_value / item.net_mass < ${(60 + seeded.below(90)) / 100} * reference.unit_value_median`,
  (seeded) => `item.customs_value < ${(80 + seeded.below(120)) / 100} * reference.unit_value_low * item.net_mass`,
  (seeded) => seeded.from(['importer.authorised', 'not importer.authorised']),
  (seeded) => `importer.id in list watched_importers or item_count >= ${2 + seeded.below(4)}`,
  (seeded) => `office in ("${seeded.some(['CUO01', 'CUO02', 'CUO03', 'CUO05', 'CUO07', 'CUO09'], 3).join('", "')}")`,
  (seeded) => `days_between(importer.registered_on, lodged_on) < ${60 + seeded.below(1200)}`,
  () => 'item.origin != departure_country',
];

function ruleText(seeded: Seeded, ruleId: string): string {
  const conditions = seeded.some(asks, 2 + seeded.below(2)).map((ask) => `(${ask(seeded)})`);
  return `rule ${ruleId} "${ruleId}"\nwhen ${conditions.join('\n and ')}\nthen lane yellow, points 0\n`;
}

/** Rules of several sets in one, and the set of each rule. */
export interface RandomRuleSets {
  readonly count: number;
  readonly checked: CheckedRuleSet;
  readonly setOfRule: readonly number[];
}

/** Sets of rules, in each as many as chance says: 1 to 4. */
export function randomRuleSets(seed: number, count: number, { vocabulary }: Knowledge): RandomRuleSets {
  const seeded = new Seeded(seed);
  const setOfRule = Array.from({ length: count }, (_, set) => Array(1 + seeded.below(4)).fill(set) as number[]).flat();
  const texts = setOfRule.map((set, rule) => ruleText(seeded, `R-${set}-${rule}`));
  const { checked, diagnostics } = check(parse(texts.join('\n')).document, vocabulary);
  if (checked === undefined) throw new Error(JSON.stringify(diagnostics));
  return { count, checked, setOfRule };
}

/** The knowledge of the administration of another seed, for the same vocabulary. */
export async function knowledgeOf(seed: number): Promise<Knowledge> {
  const administration = administrationOf({ seed, ...defaultPeriod });
  const known = await readKnowledge();
  const lists = administration.lists.map(({ id, values }) => [id, new Set(values.map(({ value }) => value))] as const);
  const references = administration.references.map(
    ({ commodity_code, unit_value_low, unit_value_median }): [string, FactRow] => [
      commodity_code,
      { 'reference.unit_value_median': unit_value_median, 'reference.unit_value_low': unit_value_low },
    ],
  );
  return { ...known, lists: new Map([...known.lists, ...lists]), references: new Map(references) };
}

/** The declarations of a history that some rule of a set hits, set by set. */
export function selectionsOf(
  { checked, count, setOfRule }: RandomRuleSets,
  knowledge: Knowledge,
  { declarations, seed }: { readonly declarations: number; readonly seed: number },
): Graded[][] {
  const driver = compileRows(checked, knowledge.lists);
  const selections = Array.from({ length: count }, (): Graded[] => []);
  for (const past of generateHistory({ seed, declarations, ...defaultPeriod })) {
    const { scheme } = past.truth;
    const graded = { past, findable: scheme === undefined ? 0 : detection[scheme] };
    const rows = rowsOf(past.declaration, {
      items: past.declaration.items.map(({ commodity_code = '' }) => knowledge.references.get(commodity_code) ?? {}),
    });
    const sets = new Set(rows.flatMap((row) => driver.hits(row)).map((rule) => setOfRule[rule]));
    for (const set of sets) if (set !== undefined) selections[set]?.push(graded);
  }
  return selections;
}
