import {
  plainBonuses,
  recurrenceBonuses,
  replay,
  replayDifference,
  replayFigures,
  tryPolicies,
  type BonusPolicy,
  type ReplayDifference,
  type ReplayedWeek,
  type ReplayFigures,
  type ReplayOptions,
  type ReplayPolicy,
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
/** Seeds on which the constants of a bonus are chosen. */
const choosingSeeds = 3;

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
  /** What was tried on the first half of the replayed weeks, best first. */
  readonly tried?: readonly { readonly policy: ReplayPolicy; readonly precision: number }[];
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
      const [exploit, random] = [runsOf.get('exploit'), runsOf.get('random')];
      yield {
        name,
        budget,
        policy,
        figures: replayFigures(runs),
        ...(exploit && name !== 'exploit' && { overExploit: replayDifference(runs, exploit) }),
        ...(random && name !== 'random' && { overRandom: replayDifference(runs, random) }),
        ...(tried && { tried }),
      };
    }
  }
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
      return { policy: { kind: 'rulesAndModel' } };
    case 'exploit':
    case 'scorecard':
    case 'rules':
      return { policy: { kind: name } };
  }
}

async function best(
  table: ReplayTable,
  policies: readonly BonusPolicy[],
  options: ContestOptions & { readonly budget: number },
): Promise<Contestant> {
  const tried = [];
  for (const policy of policies) {
    await options.pause();
    tried.push(...tryPolicies(table, [policy], { ...options, seeds: options.seeds.slice(0, choosingSeeds) }));
  }
  tried.sort((a, b) => b.figures.precision - a.figures.precision);
  const [first] = tried;
  if (first === undefined) throw new RangeError('no bonus to try');
  return {
    policy: first.policy,
    tried: tried.map(({ policy, figures }) => ({ policy, precision: figures.precision })),
  };
}
