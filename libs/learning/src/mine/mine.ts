import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { printRule } from '@tidewaiter/rule-language';
import { baseRate, thresholdsFor } from './base-rates.js';
import type { Candidate } from './candidate.js';
import { cellCandidates, missedCandidates } from './cell-candidates.js';
import { choose } from './choose.js';
import { confirm, type Confirmed } from './confirm.js';
import { described, withCases, type Description, type Priced } from './describe.js';
import { checkedDrafts } from './draft-rules.js';
import type { Examined } from './examined.js';
import { membersOf } from './members.js';
import {
  miningDefaults,
  type MiningPlan,
  type MiningProgress,
  type MiningRequest,
  type MiningResult,
  type MiningRun,
} from './mining-request.js';
import { overlapsOf } from './overlap.js';
import { priceCandidates } from './price-candidates.js';
import { readExamined } from './read-examined.js';
import { screen } from './screen.js';
import type { Provenance, Suggestion } from './suggestion.js';
import { treeCandidates } from './tree-candidates.js';
import { withoutRepetition } from './without-repetition.js';

/**
 * Looks in past inspections for rules that would find what active rules do not. Suggestions are found on the earlier
 * examined declarations and confirmed on the later ones. The same request gives the same answer. It holds the thread for up
 * to some seconds at a time, so a service runs it in a process of its own.
 * @throws HistoryError `unknownDataset`, `badName`; the signal's reason
 */
export async function mine(request: MiningRequest, run: MiningRun = {}): Promise<MiningResult> {
  const plan: MiningPlan = { ...miningDefaults, slice: {}, ...request };
  const report = reporter(run);
  await report('reading', 0);
  const examined = await readExamined(plan, run.signal);
  const base = baseRate(examined);
  const provenance = await provenanceOf(plan, examined);
  const thresholds = thresholdsFor(examined, base, plan.leastLift);
  const candidates = base.found === 0 ? [] : await candidatesFor(plan, { examined, thresholds }, { run, report });
  await report('confirming', 0.75);
  const screened = screen(membersOf(candidates, examined, plan.release.lists), examined, thresholds);
  const { confirmed, tested } = confirm(screened, examined, { ...plan, thresholds });
  const chosen = choose(confirmed, { examined, thresholds });
  await report('measuring', 0.85);
  const about = { plan, examined, base, provenance, months: monthsIn(provenance.period) };
  const suggestions = await describeAll(chosen, about, { run, report });
  return {
    suggestions,
    base,
    examined: {
      declarations: examined.declarations.length,
      items: examined.rows.length,
      irregular: examined.declarations.filter(({ irregular }) => irregular).length,
    },
    candidates: { screened: candidates.length, tested, confirmed: confirmed.length },
    provenance,
  };
}

interface Reporting {
  readonly run: MiningRun;
  readonly report: (step: MiningProgress['step'], fraction: number) => Promise<void>;
}

/** Between steps others get a turn, and a cancelled run ends. */
function reporter({ onProgress, signal }: MiningRun): Reporting['report'] {
  return async (step, fraction) => {
    onProgress?.({ step, fraction });
    await setImmediate();
    signal?.throwIfAborted();
  };
}

async function candidatesFor(
  plan: MiningPlan,
  { examined, thresholds }: { readonly examined: Examined; readonly thresholds: readonly number[] },
  { run, report }: Reporting,
): Promise<Candidate[]> {
  const { signal } = run;
  const { lists, model } = plan.release;
  const search = (step: 'cells' | 'missedFinds', start: number, length: number) => ({
    lists,
    thresholds,
    signal,
    onProgress: (fraction: number): void => run.onProgress?.({ step, fraction: start + length * fraction }),
  });
  await report('cells', 0.1);
  const cells = await cellCandidates(examined, search('cells', 0.1, 0.35));
  await report('missedFinds', 0.45);
  const missed = await missedCandidates(examined, search('missedFinds', 0.45, 0.2));
  await report('trees', 0.65);
  const trees = model === undefined ? [] : treeCandidates(model.score, examined, thresholds[0] ?? 1);
  await report('prices', 0.7);
  return [...cells, ...missed, ...trees, ...(await priceCandidates(plan, examined, signal))];
}

/** Suggestions that add next to nothing to the active rules are not made. */
const greatestOverlap = 0.9;

async function describeAll(
  chosen: readonly Confirmed[],
  about: Description,
  { run, report }: Reporting,
): Promise<Suggestion[]> {
  const { plan } = about;
  const drafts = checkedDrafts(chosen, plan.release.lists);
  const overlaps = await overlapsOf(plan, drafts, run.signal);
  const priced = chosen.flatMap((one, at): Priced[] => {
    const [rule, overlap] = [drafts.rules[at], overlaps[at]];
    return rule === undefined || overlap === undefined ? [] : [{ one, rule, overlap }];
  });
  await report('cases', 0.95);
  const ordered = priced
    .map((some) => ({ some, suggestion: described(some, about) }))
    .filter(({ suggestion }) => suggestion.overlap.share <= greatestOverlap)
    .sort(({ suggestion: a }, { suggestion: b }) => {
      return b.gain.interval.low - a.gain.interval.low || (a.ruleId < b.ruleId ? -1 : 1);
    });
  const kept = withoutRepetition(ordered, ({ some }) => some.one.hit).slice(0, plan.mostSuggestions);
  const suggestions = kept.map(({ some, suggestion }) => withCases(suggestion, some, about));
  await report('cases', 1);
  return suggestions;
}

async function provenanceOf(plan: MiningPlan, { declarations }: Examined): Promise<Provenance> {
  const { dataset, history, release, seed, slice } = plan;
  const { digest, period } = await history.describe(dataset);
  const hash = createHash('sha256');
  for (const { checked } of release.rules) hash.update(printRule(checked.rule));
  return {
    dataset,
    digest,
    period: {
      from: slice.period?.from ?? period?.from ?? declarations[0]?.day ?? '',
      to: slice.period?.to ?? period?.to ?? declarations.at(-1)?.day ?? '',
    },
    seed,
    rulesDigest: `sha256:${hash.digest('hex')}`,
    version: 1,
  };
}

/** Mean length of a month of the Gregorian calendar, in days. */
const daysPerMonth = 30.436875;

function monthsIn({ from, to }: Provenance['period']): number {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return Math.max(1, Number.isNaN(days) ? 1 : days) / daysPerMonth;
}
