import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { auc, aucInterval, greatestScore, precisionAt, readModel, recallAt, wilson } from '@tidewaiter/risk-model';
import type { Interval, Outcomes } from '@tidewaiter/risk-model';
import { caseOf } from '@tidewaiter/learning';
import { randomRate } from '@tidewaiter/sample-history';
import { Seeded } from '../analysis/seeded.js';
import { starterRelease } from '../support/equal-budget.js';
import { sampleHistory } from '../support/sample.js';

const repetitions = 400;
/** The intervals' stated rate. */
const stated = 0.95;
/** Three standard errors of a share of the repetitions: one sound run in 370 would fail, and the seed is fixed. */
const tolerance = toleranceOf(repetitions);
/** Precision costs little to repeat. */
const manyRepetitions = 2000;

function toleranceOf(times: number): number {
  return 3 * Math.sqrt((stated * (1 - stated)) / times);
}

/** Declarations of a history with their hidden truth as labels, and the shipped model's scores. */
async function population(): Promise<Outcomes> {
  const { references } = await starterRelease();
  const file = fileURLToPath(new URL('../../rules/models/irregularity.json', import.meta.url));
  const model = readModel(JSON.parse(readFileSync(file, 'utf8')));
  const past = [...sampleHistory(20_000)];
  return {
    scores: past.map(({ declaration }) => greatestScore(model, caseOf(declaration, references, undefined).rows)),
    labels: past.map(({ truth }) => Number(truth.irregular)),
  };
}

/** Share of the repetitions whose interval holds the truth it is about. */
function coverage(repeat: () => { readonly interval: Interval; readonly truth: number }, times = repetitions): number {
  let held = 0;
  for (let repetition = 0; repetition < times; repetition += 1) {
    const { interval, truth } = repeat();
    if (interval.low <= truth && truth <= interval.high) held += 1;
  }
  return held / times;
}

const all = await population();
const n = all.labels.length;
const prevalence = Array.from(all.labels).reduce((sum, label) => sum + label, 0) / n;

/** So many declarations, drawn with replacement as if more of the same kind had been lodged. */
function drawn(count: number, random: Seeded): Outcomes {
  const rows = Array.from({ length: count }, () => random.below(n));
  return { scores: rows.map((row) => all.scores[row] ?? 0), labels: rows.map((row) => all.labels[row] ?? 0) };
}

/** Share of all that is irregular among what scores at least as high as a sample's selection did. */
function precisionFrom(sample: Outcomes, selected: number): number {
  const cut = Array.from(sample.scores).sort((a, b) => b - a)[selected - 1] ?? 0;
  const labels = Array.from(all.labels).filter((_, at) => (all.scores[at] ?? 0) >= cut);
  return labels.reduce((sum, label) => sum + label, 0) / labels.length;
}

/** Coverage of each interval, each repetition on its own 2,000 declarations. */
function coverages() {
  const random = new Seeded(2);
  const at = 0.05;
  const [recalled, area] = [recallAt(all, at).recall, auc(all) ?? 0];
  const onSample = (repeat: (sample: Outcomes) => ReturnType<Parameters<typeof coverage>[0]>): number =>
    coverage(() => repeat(drawn(2000, random)));
  return {
    precision: onSample((sample) => {
      const { interval, selected } = precisionAt(sample, at);
      return { interval, truth: precisionFrom(sample, selected) };
    }),
    recall: onSample((sample) => ({ interval: recallAt(sample, at).interval, truth: recalled })),
    area: onSample((sample) => ({ interval: aucInterval(sample) ?? { low: 0, high: 0 }, truth: area })),
  };
}

describe('intervals cover the hidden truth at their stated rate', () => {
  it('of the share that a random stream finds irregular', () => {
    const random = new Seeded(1);
    const covered = coverage(() => {
      const inspected = Array.from(all.labels).filter(() => random.next() < randomRate);
      const irregular = inspected.reduce((sum, label) => sum + label, 0);
      return { interval: wilson(irregular, inspected.length), truth: prevalence };
    });
    say({ covered });
    expect(Math.abs(covered - stated)).toBeLessThanOrEqual(tolerance);
  });

  it.each([0.02, 0.05, 0.1])('of the precision of any period’s best %d of the declarations', (share) => {
    const random = new Seeded(3);
    const truth = precisionAt(all, share).precision;
    const covered = coverage(
      () => ({ interval: precisionAt(drawn(2000, random), share).interval, truth }),
      manyRepetitions,
    );
    say({ share, covered });
    expect(Math.abs(covered - stated)).toBeLessThanOrEqual(toleranceOf(manyRepetitions));
  });

  it('of precision from the cut at 5 % on, of recall, and of the area under the curve', () => {
    const covered = coverages();
    say(covered);
    expect(Math.abs(covered.area - stated)).toBeLessThanOrEqual(tolerance);
    // Wider than need be: a selection of fixed size holds recall nearer to its mean than drawing one by one would, and
    // what lies from this sample's own cut on does not vary with the cut.
    expect(covered.recall).toBeGreaterThanOrEqual(stated - tolerance);
    expect(covered.precision).toBeGreaterThanOrEqual(stated - tolerance);
  });
});

/** Prints the figures when they were asked for: `TIDEWAITER_BUDGET_TABLE=1 npm run jest -- test/budget/coverage`. */
function say(figures: Readonly<Record<string, number>>): void {
  if (process.env['TIDEWAITER_BUDGET_TABLE'] !== undefined) console.log(JSON.stringify(figures));
}
