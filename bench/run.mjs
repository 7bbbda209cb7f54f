/**
 * Measures Tidewaiter beside its peers, in one process and in turns, and prints a line of JSON per measure on standard
 * output and a table for people on standard error:
 *
 *     npm run bench                       all measures, about ten minutes
 *     npm run bench -- --quick            fewer rounds, about three minutes
 *     npm run bench -- --only online      measures of one group: online, growth, 20000, analysis, score, shap, service,
 *                                         simulate or lens, or, only when named, lens-browser, ten-million
 *     npm run bench -- --require 60       ends with code 1 when a measure reaches less than 60 % of its goal
 *
 * Ratios are of the same run; answers are compared with the definition of the language before anything is timed, and
 * one difference ends the run with code 1.
 */
import { parseArgs } from 'node:util';
import { runTool } from '../tools/run.mjs';
import { duration, say } from '../tools/workspace.mjs';
import { goals, jsonLine, reached, table } from './report.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    require: { type: 'string', default: '0' },
  },
});

const { code, output } = await runTool(
  'typescript/bin/tsc',
  [
    '-b',
    'libs/declaration',
    'libs/rule-portable',
    'libs/rule-index',
    'libs/rule-sql',
    'libs/rule-analysis',
    'libs/risk-model',
    'libs/xgboost-node',
    'apps/decision-service',
  ],
  { output: 'keep' },
);
if (code !== 0) {
  console.error(output.trim());
  process.exit(1);
}

const { online } = await import('./measures/online.mjs');
const { growth, twentyThousand } = await import('./measures/growth.mjs');
const { analysis } = await import('./measures/analysis.mjs');
const { score } = await import('./measures/score.mjs');
const { shap } = await import('./measures/shap.mjs');
const { service } = await import('./measures/service.mjs');
const { simulate } = await import('./measures/simulate.mjs');
const { lens } = await import('./measures/lens.mjs');
const { lensInBrowser } = await import('./measures/lens-browser.mjs');
const { tenMillion } = await import('./measures/ten-million.mjs');
const groups = [
  ['online', online],
  ['growth', growth],
  ['20000', twentyThousand],
  ['analysis', analysis],
  ['score', score],
  ['shap', shap],
  ['service', service],
  ['simulate', simulate],
  ['lens', lens],
  ['lens-browser', lensInBrowser],
  ['ten-million', tenMillion],
];

/** Groups that are no part of a whole run. */
const onlyWhenNamed = new Set(['lens-browser', 'ten-million']);

const started = Date.now();
const measures = [];
try {
  for (const [name, group] of groups) {
    if (values.only === undefined ? onlyWhenNamed.has(name) : values.only !== name) continue;
    say(`Measuring ${name} …`);
    for await (const measure of group({ quick: values.quick, say })) {
      measures.push(measure);
      console.log(jsonLine(measure));
    }
  }
} catch (error) {
  console.error(error.stack);
  process.exitCode = 1;
}
console.error(
  `\n${table(measures)}\n\nTimes are of the processor; ratios are medians of rounds, in brackets the least and the greatest. ${duration(Date.now() - started)}.`,
);

const short = measures.filter(
  ({ name, ratio }) => goals[name] && 100 * reached(ratio, goals[name]) < Number(values.require),
);
if (short.length > 0) {
  console.error(`Below ${values.require} % of the goal: ${short.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
