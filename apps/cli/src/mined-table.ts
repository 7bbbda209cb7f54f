import type { Suggestion } from '@tidewaiter/learning';

const heads = ['rule', 'found by', 'rate', 'lift', 'examined', 'a month', 'new', 'known', 'when'] as const;

/** Suggestions as a table for people, best first. Rates are corrected for selection where the base allows it. */
export function minedTable(suggestions: readonly Suggestion[]): string {
  const rows = suggestions.map(rowOf);
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(heads),
    ...rows.map(line),
    '',
    'rate: irregular of those hit, with its 95 % interval · lift: rate over the base, with its 95 % interval',
    'examined: irregular/all among inspected hits · a month: declarations selected · new: of those, hit by no active rule',
    'known: share of the hits that active rules hit too. Drafts do nothing until a person takes them into a rule set.',
  ].join('\n');
}

function rowOf({ condition, corrected, figures, laneCost, miner, overlap, ruleId }: Suggestion): string[] {
  const { interval, lift, liftInterval, rate } = corrected;
  return [
    ruleId,
    miner,
    `${percent(rate)} (${percent(interval.low)}-${percent(interval.high)})`,
    `${lift.toFixed(1)} (${liftInterval.low.toFixed(1)}-${liftInterval.high.toFixed(1)})`,
    `${figures.found}/${figures.n}`,
    laneCost.perMonth.toFixed(1),
    laneCost.newPerMonth.toFixed(1),
    percent(overlap.share),
    condition,
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
