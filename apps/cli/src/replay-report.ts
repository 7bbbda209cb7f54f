import type { ReplayPolicy } from '@tidewaiter/learning';
import type { ContestResult } from './replay-contest.js';

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
  const table = [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  return [...table, ...(chosen.length > 0 ? ['', ...chosen] : [])].join('\n');
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
