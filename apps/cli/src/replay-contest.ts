import {
  plainBonuses,
  recurrenceBonuses,
  replay,
  replayDifference,
  replayFigures,
  replayRatio,
  tryPolicies,
  type ReplayDifference,
  type ReplayedWeek,
  type ReplayFigures,
  type ReplayOptions,
  type ReplayPolicy,
  type ReplayRatio,
  type ReplayRuns,
  type RulesAndModelPolicy,
  type ReplayTable,
} from '@tidewaiter/learning';

/** Policies by the names people give them; those compared with come first. */
export const contestantNames = [
  'exploit',
  'random',
  'bonus',
  'recurrence',
  'scorecard',
  'rules',
  'rules+model',
] as const;
export type ContestantName = (typeof contestantNames)[number];

/** Share of the budget that `random` draws. */
const randomShare = 0.1;
/** Seeds on which the constants of a bonus are chosen, and the form of `rules+model`. */
const choosingSeeds = 3;

const togetherPolicies: readonly RulesAndModelPolicy[] = [
  { kind: 'rulesAndModel', by: 'fusion' },
  { kind: 'rulesAndModel', by: 'feature' },
];

export interface ContestOptions extends Pick<ReplayOptions, 'inspectedWeeks' | 'learners' | 'signal'> {
  readonly budgets: readonly number[];
  readonly seeds: readonly number[];
  readonly names: readonly ContestantName[];
  /** Lets the process hear signals between runs, which hold the thread. */
  readonly pause: () => Promise<unknown>;
}

export interface ContestResult {
  readonly name: ContestantName;
  readonly budget: number;
  readonly policy: ReplayPolicy;
  readonly figures: ReplayFigures;
  /** Where those took part. */
  readonly overExploit?: ReplayDifference;
  readonly overRandom?: ReplayDifference;
  /** How many times as much rules and model find together as each does alone; where those took part. */
  readonly times?: { readonly rules?: Times; readonly exploit?: Times };
  /** What was tried on the first half of the replayed weeks, best first. */
  readonly tried?: readonly { readonly policy: ReplayPolicy; readonly precision: number }[];
}

/** Over all replayed weeks, and over the later half of them, on which nothing is chosen. */
export interface Times {
  readonly all?: ReplayRatio;
  readonly laterHalf?: ReplayRatio;
}

/** Replays every policy at every budget with every seed. */
export async function* replayContest(table: ReplayTable, options: ContestOptions): AsyncGenerator<ContestResult> {
  for (const budget of options.budgets) {
    const runsOf = new Map<ContestantName, ReplayedWeek[][]>();
    for (const name of contestantNames.filter((one) => options.names.includes(one))) {
      const { policy, tried } = await contestantOf(name, table, { ...options, budget });
      const runs: ReplayedWeek[][] = [];
      for (const seed of options.seeds) {
        await options.pause();
        runs.push(replay(table, policy, { ...options, budget, seed }));
      }
      runsOf.set(name, runs);
      const [exploit, random, rules] = [runsOf.get('exploit'), runsOf.get('random'), runsOf.get('rules')];
      const together = name === 'rules+model' ? { rules, exploit } : {};
      yield {
        name,
        budget,
        policy,
        figures: replayFigures(runs),
        ...(exploit && name !== 'exploit' && { overExploit: replayDifference(runs, exploit) }),
        ...(random && name !== 'random' && { overRandom: replayDifference(runs, random) }),
        ...timesOf(runs, together),
        ...(tried && { tried }),
      };
    }
  }
}

function timesOf(
  runs: ReplayRuns,
  { rules, exploit }: { readonly rules?: ReplayRuns | undefined; readonly exploit?: ReplayRuns | undefined },
): Pick<ContestResult, 'times'> {
  if (rules === undefined && exploit === undefined) return {};
  const times = { ...(rules && { rules: timesAs(runs, rules) }), ...(exploit && { exploit: timesAs(runs, exploit) }) };
  return { times };
}

function timesAs(runs: ReplayRuns, others: ReplayRuns): Times {
  const later = (some: ReplayRuns): ReplayRuns => some.map((weeks) => weeks.slice(Math.floor(weeks.length / 2)));
  const [all, laterHalf] = [replayRatio(runs, others), replayRatio(later(runs), later(others))];
  return { ...(all && { all }), ...(laterHalf && { laterHalf }) };
}

type Contestant = Pick<ContestResult, 'policy' | 'tried'>;

async function contestantOf(
  name: ContestantName,
  table: ReplayTable,
  options: ContestOptions & { readonly budget: number },
): Promise<Contestant> {
  switch (name) {
    case 'random':
      return { policy: { kind: 'random', share: randomShare } };
    case 'bonus':
      return best(table, plainBonuses(table), options);
    case 'recurrence':
      return best(table, recurrenceBonuses(table), options);
    case 'rules+model':
      return best(table, togetherPolicies, options);
    case 'exploit':
    case 'scorecard':
    case 'rules':
      return { policy: { kind: name } };
  }
}

async function best(
  table: ReplayTable,
  policies: readonly ReplayPolicy[],
  options: ContestOptions & { readonly budget: number },
): Promise<Contestant> {
  const tried = [];
  for (const policy of policies) {
    await options.pause();
    tried.push(...tryPolicies(table, [policy], { ...options, seeds: options.seeds.slice(0, choosingSeeds) }));
  }
  tried.sort((a, b) => b.figures.precision - a.figures.precision);
  const [first] = tried;
  if (first === undefined) throw new RangeError('no policy to try');
  return {
    policy: first.policy,
    tried: tried.map(({ policy, figures }) => ({ policy, precision: figures.precision })),
  };
}
