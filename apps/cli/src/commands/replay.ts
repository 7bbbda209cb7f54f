import { setImmediate } from 'node:timers/promises';
import {
  boostedLearner,
  defaultFeatures,
  defaultReplay,
  replayTable,
  scorecardLearner,
  type ReplayPlan,
  type ReplayTable,
} from '@tidewaiter/learning';
import { openXGBoost } from '@tidewaiter/xgboost-node';
import { optional, UsageError, wholeNumber, type Command, type Invocation, type Values } from '../command.js';
import { homeFolder } from '../home-folder.js';
import { replayCases } from '../replay-cases.js';
import { contestantNames, replayContest, type ContestantName } from '../replay-contest.js';
import { replayReport } from '../replay-report.js';
import { rulesOfReplay, rulesOfSample, type RulesOfReplay } from '../replay-rules.js';

/** `tidewaiter replay`: what selection policies would have found, had each seen only what it inspected. */
export const replay: Command = {
  name: 'replay',
  summary: 'Replay inspected declarations week by week under selection policies (needs libxgboost)',
  usage: '--input <csv> [--input <csv> …] --mapping <file> [--budget 5,10] [--policies exploit,bonus,…]',
  example:
    'npx tidewaiter replay --input train.csv --input valid.csv --mapping rules/kcs.mapping.json --rules rules/kcs ' +
    '--budget 5,10 --seeds 5',
  options: {
    input: { type: 'string', multiple: true },
    mapping: { type: 'string' },
    dataset: { type: 'string' },
    sample: { type: 'string' },
    rules: { type: 'string' },
    budget: { type: 'string' },
    seeds: { type: 'string' },
    policies: { type: 'string' },
    'inspected-weeks': { type: 'string' },
    'leave-out': { type: 'string' },
    rounds: { type: 'string' },
  },
  help: {
    input: 'CSV file of declarations with their inspection outcomes; may be repeated',
    mapping: 'file that says which column is which fact, and which tell the outcome',
    dataset: 'name of a dataset in the data folder, instead of --input and --mapping',
    sample:
      'how many declarations of the sample history, instead of --input and --mapping; the hidden truth grades them',
    rules: 'file or folder of the rules that `rules` and `rules+model` use; of the starter pack with --sample',
    budget: 'percents of each week that are inspected (default 5,10)',
    seeds: 'how many times each policy is replayed, with seeds 1, 2, … (default 5)',
    policies: `some of ${contestantNames.join(',')} (default: all that apply)`,
    'inspected-weeks': 'first weeks in which everything is inspected (default 4)',
    'leave-out': 'names of features not to use, with commas between',
    rounds: 'trees of each week’s model (default 40)',
  },
  run,
};

const replaySeedLimit = 100;

async function run(invocation: Invocation): Promise<number> {
  const { values, signal } = invocation;
  const asked = {
    budgets: listIn(values['budget'], '5,10').map(shareOf),
    seeds: seedsUpTo(wholeNumber(optional(values, 'seeds') ?? '5', 'seeds')),
    names: namesIn(optional(values, 'policies'), optional(values, 'rules')),
    inspectedWeeks: wholeNumber(optional(values, 'inspected-weeks') ?? '4', 'inspected-weeks'),
  };
  const plan = planFor(values);
  const rules = await rulesFor(values);
  const rounds = wholeNumber(optional(values, 'rounds') ?? '40', 'rounds');
  const boosted = boostedLearner(openXGBoost({ home: homeFolder() }), { rounds });
  const cases = await replayCases(invocation, rules.references);
  const table = replayTable(cases, { ...plan, ...rules.ranking });
  refuseShort(table, asked.inspectedWeeks);
  const results = [];
  const started = performance.now();
  for await (const result of replayContest(table, {
    ...asked,
    learners: { boosted, scorecard: scorecardLearner },
    signal,
    pause: setImmediate,
  })) {
    results.push(result);
    const total = asked.budgets.length * asked.names.length;
    const left = ((performance.now() - started) / 1000 / results.length) * (total - results.length);
    const found = `${result.name} at ${percent(result.budget)}: precision ${percent(result.figures.precision)}`;
    invocation.note(`${results.length} of ${total}, ${found}, about ${left.toFixed(0)} s left`);
  }
  const period = { from: table.weeks[0]?.from, cases: table.starts.length - 1, weeks: table.weeks.length };
  const answer = {
    ...period,
    inspectedWeeks: asked.inspectedWeeks,
    rounds,
    features: plan.features.map(({ name }) => name),
    results,
  };
  invocation.print(invocation.json ? JSON.stringify(answer) : replayReport(results));
  return 0;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))} %`;
}

function listIn(value: string | boolean | undefined, otherwise: string): string[] {
  const text = typeof value === 'string' ? value : otherwise;
  return text === '' ? [] : text.split(',').map((part) => part.trim());
}

function shareOf(text: string): number {
  const share = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) / 100 : 0;
  if (share > 0 && share <= 1) return share;
  throw new UsageError('--budget is percents above 0 and up to 100, with commas between');
}

function seedsUpTo(count: number): number[] {
  if (count > replaySeedLimit) throw new UsageError(`--seeds is at most ${replaySeedLimit}`);
  return Array.from({ length: count }, (_, index) => index + 1);
}

function namesIn(text: string | undefined, rules: string | undefined): ContestantName[] {
  const needsRules = (name: ContestantName): boolean => name === 'rules' || name === 'rules+model';
  if (text === undefined) return contestantNames.filter((name) => rules !== undefined || !needsRules(name));
  return listIn(text, '').map((part) => {
    const name = contestantNames.find((known) => known === part);
    if (name === undefined) throw new UsageError(`--policies knows no \`${part}\`, only ${contestantNames.join(', ')}`);
    if (needsRules(name) && rules === undefined) throw new UsageError(`the policy \`${name}\` needs --rules`);
    return name;
  });
}

/** Rules are those of the starter pack where the sample history is replayed. */
async function rulesFor(values: Values): Promise<RulesOfReplay> {
  const path = optional(values, 'rules');
  return path === undefined || optional(values, 'sample') === undefined ? rulesOfReplay(path) : rulesOfSample(path);
}

/** The sample history has all that the shipped model looks at, so its features are used there. */
function planFor(values: Values): ReplayPlan {
  const all = optional(values, 'sample') === undefined ? defaultReplay.features : defaultFeatures;
  const names = listIn(values['leave-out'], '');
  const known = all.map(({ name }) => name);
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) throw new UsageError(`--leave-out knows no \`${strange}\`, only ${known.join(', ')}`);
  return { ...defaultReplay, features: all.filter(({ name }) => !names.includes(name)) };
}

function refuseShort(table: ReplayTable, inspectedWeeks: number): void {
  if (table.weeks.length >= inspectedWeeks + 2) return;
  const found = `${table.starts.length - 1} inspected declarations in ${table.weeks.length} full weeks`;
  throw new UsageError(`a replay needs at least ${inspectedWeeks + 2} full weeks; there are ${found}`);
}
