import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PreparedRelease } from '@tidewaiter/decision';
import {
  caseOf,
  defaultFeatures,
  defaultTraining,
  evaluate,
  rulesOn,
  shippedReport,
  trainModel,
  type Evaluation,
  type LearningCase,
} from '@tidewaiter/learning';
import { readModel, type Measure } from '@tidewaiter/risk-model';
import { defaultPeriod, defaultSeed, generateHistory, referenceTable } from '@tidewaiter/sample-history';
import { fetchLibrary, openXGBoost } from '@tidewaiter/xgboost-node';
import { starterRules } from './starter-rules.js';

/**
 * Trains the model the product ships, on the sample history and the starter pack's rules, and keeps beside it, in
 * `.report.json`, what it finds in the last three months, which it is not trained on: simulations there see a model that
 * did not know the outcomes.
 *
 *     node apps/cli/dist/train-shipped.js [--out rules/models/irregularity.json] [--home .tidewaiter]
 */
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: join('rules', 'models', 'irregularity.json') },
    home: { type: 'string', default: process.env['TIDEWAITER_HOME'] ?? '.tidewaiter' },
    declarations: { type: 'string', default: '120000' },
  },
});
const lastDay = '2026-03-31';
const plan = {
  ...defaultTraining,
  name: 'irregularity',
  version: 1,
  features: defaultFeatures,
  leastCount: 3,
} as const;

const references = new Map(
  referenceTable(defaultSeed).map((row) => [
    row.commodity_code,
    { median: row.unit_value_median, low: row.unit_value_low },
  ]),
);

/** With the rules that hit what was examined. */
function* withRules(cases: Iterable<LearningCase>, release: PreparedRelease): Iterable<LearningCase> {
  for (const one of cases) {
    yield one.outcome === undefined ? one : { ...one, ruleIds: rulesOn(release, one.rows, one.day) };
  }
}

/** The sample history without its hidden truth. */
function* sampleCases(keep: (one: LearningCase) => boolean, selectedBy?: 'random'): Iterable<LearningCase> {
  const declarations = Number(options.declarations);
  for (const past of generateHistory({ ...defaultPeriod, seed: defaultSeed, declarations })) {
    if (selectedBy !== undefined && past.selectedBy !== selectedBy) continue;
    const one = caseOf(past.declaration, references, past.act);
    if (keep(one)) yield one;
  }
}

function later({ day }: LearningCase): boolean {
  return day > lastDay;
}

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

function line(name: string, figures: Evaluation): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const measure = ({ value, low, high }: Measure): string => `${percent(value)} (${percent(low)} to ${percent(high)})`;
  const budgets = figures.all.budgets.map(({ budget, precision, fusedPrecision, selected, revenue, revenueByYield }) =>
    [
      `at ${100 * budget} % (n ${selected}) precision ${measure(precision)}`,
      ...(fusedPrecision ? [`with the rules ${measure(fusedPrecision)}`] : []),
      ...(revenue ? [`revenue ${measure(revenue)}`] : []),
      ...(revenueByYield ? [`by expected yield ${measure(revenueByYield)}`] : []),
    ].join(', '),
  );
  const area = figures.all.auc === undefined ? 'AUC unknown' : `AUC ${figures.all.auc.value.toFixed(3)}`;
  return `${name}: n ${figures.all.n}, irregular ${figures.all.irregular}, ${area}; ${budgets.join('; ')}`;
}

const home = resolve(options.home);
await fetchLibrary(home);
const xgboost = openXGBoost({ home });
const rules = await starterRules('rules');
const trained = await trainModel(
  withRules(
    sampleCases((one) => one.day <= lastDay),
    rules,
  ),
  plan,
  { xgboost, later: withRules(sampleCases(later), rules) },
);
if (trained.later === undefined) throw new Error('the model was not measured');
await writeWhole(options.out, trained.json);
await writeWhole(options.out.replace(/\.json$/, '.report.json'), shippedReport(trained, trained.later));

const model = readModel(JSON.parse(trained.json));
const { from, to, rows, positives } = trained.trainedOn;
console.log(`${options.out}: ${trained.rounds} trees, ${trained.json.length} bytes, libxgboost ${xgboost.version}`);
console.log(`trained on ${rows} examined items of ${from} to ${to}, ${positives} of them irregular`);
console.log(`rules that add to the score: ${Object.keys(trained.fusion?.weights ?? {}).join(', ')}`);
console.log(line('examined after that', trained.later));
console.log(
  line('examined at random after that', await evaluate(model, withRules(sampleCases(later, 'random'), rules))),
);
console.log(
  `most used: ${trained.importance
    .slice(0, 8)
    .map(([name]) => name)
    .join(', ')}`,
);
