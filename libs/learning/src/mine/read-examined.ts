import { hitsOf, isShadow } from '@tidewaiter/decision';
import { bindings, factRowOf, relationsOf, type Row } from '@tidewaiter/history';
import { scoreRow } from '@tidewaiter/risk-model';
import type { FactRow } from '@tidewaiter/rule-language';
import { withReferences } from '../learning-case.js';
import { seededRandom } from '../seeded-random.js';
import type { Examined, ExaminedDeclaration } from './examined.js';
import type { MiningPlan } from './mining-request.js';
import { findingBits } from './target-bits.js';

/** Beyond these, a sample drawn by the seed tells as much as all. */
const mostExamined = 60_000;

interface Outcome {
  readonly irregular: boolean;
  readonly random: boolean;
  readonly propensity: number | undefined;
  readonly findings: readonly { readonly item: number | undefined; readonly type: string; readonly severity: string }[];
}

/** Reads what was examined, with its items and what the active rules say of it. */
export async function readExamined(plan: MiningPlan, signal?: AbortSignal): Promise<Examined> {
  const outcomes = sampled(await readOutcomes(plan, signal), plan.seed);
  const declarations: ExaminedDeclaration[] = [];
  const rows: FactRow[] = [];
  const owners: number[] = [];
  const findings: number[] = [];
  for await (const { reference, items } of examinedRows(plan, signal)) {
    const outcome = outcomes.get(reference);
    if (outcome === undefined) continue;
    const { irregular, random, propensity } = outcome;
    const completed = withReferences(items, plan.release.references);
    const day = String(completed[0]?.['lodged_on'] ?? '');
    const alreadyHit = isHit(completed, day, plan);
    items.forEach((_, index) => findings.push(bitsOfItem(outcome, index + 1, items.length)));
    owners.push(...items.map(() => declarations.length));
    rows.push(...completed);
    declarations.push({ reference, day, irregular, random, propensity, alreadyHit });
  }
  const known = declarations.every(({ propensity }) => propensity !== undefined && propensity > 0);
  return {
    declarations,
    rows,
    owners: Int32Array.from(owners),
    weights: Float64Array.from(declarations, ({ propensity }) => (known ? 1 / (propensity ?? 1) : 1)),
    findings: Int32Array.from(findings),
    heldOutFrom: heldOutFrom(declarations, plan.heldOutShare),
  };
}

/** Days are not cut: what is found is confirmed on days it was not found on. */
function heldOutFrom(declarations: readonly ExaminedDeclaration[], share: number): number {
  const day = declarations[Math.floor(declarations.length * (1 - share))]?.day;
  const first = declarations.findIndex((one) => one.day === day);
  return first < 0 ? declarations.length : first;
}

/** Findings that name items count for those; others, or ones that name no item there is, for all of them. */
function bitsOfItem({ irregular, findings }: Outcome, item: number, items: number): number {
  if (!irregular) return 0;
  const placed = findings.filter((finding) => finding.item !== undefined && finding.item <= items);
  if (placed.length < findings.length || findings.length === 0) return findingBits(findings);
  const own = placed.filter((finding) => finding.item === item);
  return own.length === 0 ? 0 : findingBits(own);
}

function isHit(rows: readonly FactRow[], day: string, { release }: MiningPlan): boolean {
  const { model, rules } = release;
  const scored = model !== undefined && rules.some(({ checked }) => checked.facts.includes('score'));
  const score = scored ? Math.max(...rows.map((row) => scoreRow(model.score, row))) : undefined;
  const known = score === undefined ? rows : rows.map((row) => ({ ...row, score }));
  const hits = hitsOf(release, known, { day, draw: 0.5 });
  return hits.some(({ rule }) => !isShadow(rule.checked.rule.meta, day));
}

async function readOutcomes(plan: MiningPlan, signal: AbortSignal | undefined): Promise<Map<string, Outcome>> {
  const relations = await relationsOf(plan.history, plan.dataset);
  const { bind, parameters } = bindings();
  const sql = `
    SELECT reference, min(result) AS result, min(selected_by) AS selected_by, min(propensity) AS propensity,
      list({'item': item, 'type': finding_type, 'severity': severity}) FILTER (finding_type IS NOT NULL) AS findings
    FROM ${relations.acts(bind)} JOIN (
      SELECT reference, max(act) AS act FROM ${relations.acts(bind)} WHERE result <> 'notExamined' GROUP BY reference
    ) AS latest USING (reference, act)
    GROUP BY reference ORDER BY reference`;
  const rows = await plan.history.query(sql, parameters, signal);
  return new Map(rows.map((row) => [String(row['reference']), outcomeOfRow(row)]));
}

function outcomeOfRow(row: Row): Outcome {
  const { findings, propensity } = row;
  const found = (Array.isArray(findings) ? findings : []) as readonly Row[];
  return {
    irregular: row['result'] === 'irregular',
    random: row['selected_by'] === 'random',
    propensity: typeof propensity === 'number' ? propensity : undefined,
    findings: found.map(({ item, severity, type }) => ({
      item: typeof item === 'number' ? item : undefined,
      type: String(type),
      severity: String(severity),
    })),
  };
}

function sampled(outcomes: Map<string, Outcome>, seed: number): Map<string, Outcome> {
  if (outcomes.size <= mostExamined) return outcomes;
  const random = seededRandom(seed);
  const drawn = [...outcomes].map((entry) => ({ entry, draw: random() })).sort((a, b) => a.draw - b.draw);
  return new Map(drawn.slice(0, mostExamined).map(({ entry }) => entry));
}

async function* examinedRows(
  { history, dataset, slice }: MiningPlan,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly reference: string; readonly items: readonly FactRow[] }> {
  const relations = await relationsOf(history, dataset);
  const { bind, parameters } = bindings();
  const sql = `SELECT * FROM ${relations.items(slice, bind)}
    WHERE reference IN (SELECT reference FROM ${relations.outcomes(bind)}) ORDER BY lodged_on, reference, item`;
  let reference = '';
  let items: FactRow[] = [];
  for await (const batch of history.stream(sql, parameters, signal)) {
    for (const row of batch) {
      if (row['reference'] !== reference && items.length > 0) {
        yield { reference, items };
        items = [];
      }
      reference = String(row['reference']);
      items.push(factRowOf(row));
    }
  }
  if (items.length > 0) yield { reference, items };
}
