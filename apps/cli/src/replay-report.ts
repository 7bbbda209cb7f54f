import type { ReplayPolicy } from '@tidewaiter/learning';
import type { ContestResult, Times } from './replay-contest.js';

const heads = [
  'policy',
  'budget',
  'precision',
  '95 % over weeks',
  '95 % over seeds',
  'mean of weeks',
  'over exploit',
  'over random',
];

/** The results as a Markdown table, which people can read as it is and documents can take in. */
export function replayReport(results: readonly ContestResult[]): string {
  const lines = results.map(({ name, budget, figures, overExploit, overRandom }) => [
    name,
    `${Number((100 * budget).toFixed(2))} %`,
    percent(figures.precision),
    interval(figures.weekInterval),
    interval(figures.seedInterval),
    percent(figures.meanOfWeeks),
    points(overExploit),
    points(overRandom),
  ]);
  const chosen = results.flatMap(({ budget, policy, tried }) =>
    tried ? [sentence(budget, policy, tried.length)] : [],
  );
  const together = results.flatMap(({ budget, times }) => [
    ...timesSentences(budget, 'rules', times?.rules),
    ...timesSentences(budget, 'exploit', times?.exploit),
  ]);
  const remarks = [...together, ...chosen];
  const table = [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  return [...table, ...(remarks.length > 0 ? ['', ...remarks] : [])].join('\n');
}

function timesSentences(budget: number, other: string, times: Times | undefined): string[] {
  if (times === undefined) return [];
  const at = `at ${Number((100 * budget).toFixed(2))} %`;
  const parts = [
    ...(times.all ? [ratio(times.all)] : []),
    ...(times.laterHalf ? [`in the later half of the weeks ${ratio(times.laterHalf)}`] : []),
  ];
  return [`${at} rules and model find together, times what \`${other}\` finds: ${parts.join(', ')}`];
}

function ratio({ ratio: value, weekInterval }: NonNullable<Times['all']>): string {
  const around = weekInterval && ` (${weekInterval.low.toFixed(2)} – ${weekInterval.high.toFixed(2)})`;
  return `${value.toFixed(2)}${around ?? ''}`;
}

function sentence(budget: number, policy: ReplayPolicy, tried: number): string {
  const at = `at ${Number((100 * budget).toFixed(2))} %`;
  return `${at}, of ${tried} tried on the first half of the replayed weeks: ${JSON.stringify(policy)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function interval(found: { readonly low: number; readonly high: number } | undefined): string {
  return found === undefined ? '–' : `${percent(found.low)} – ${percent(found.high)}`;
}

function points(difference: ContestResult['overExploit']): string {
  if (difference === undefined) return '–';
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(100 * value).toFixed(1)}`;
  const { weekInterval: around } = difference;
  return around === undefined
    ? signed(difference.difference)
    : `${signed(difference.difference)} (${signed(around.low)} to ${signed(around.high)})`;
}
