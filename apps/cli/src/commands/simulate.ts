import { createHash } from 'node:crypto';
import { canonicalRelease } from '@tidewaiter/decision';
import { openHistory } from '@tidewaiter/history';
import { planSimulation, runSimulation, type SimulatedRelease, type SimulationResult } from '@tidewaiter/simulation';
import { optional, required, type Command, type Invocation } from '../command.js';
import { homeFolder } from '../home-folder.js';
import { contentOf, preparedFrom, rulesAt } from '../rules-at.js';

/** `tidewaiter simulate`: what rules in files would have done to a dataset. */
export const simulate: Command = {
  name: 'simulate',
  summary: 'Try rules on past declarations: lanes, finds and precision, beside a baseline',
  usage: '--rules <path> --dataset <name> [--baseline <path>] [--from <day>] [--to <day>]',
  example: 'npx tidewaiter simulate --rules rules --dataset sample --from 2026-04-01',
  options: {
    rules: { type: 'string' },
    baseline: { type: 'string' },
    dataset: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  help: {
    rules: 'file or folder of the candidate',
    baseline: 'file or folder compared with (default: nothing selected)',
    dataset: 'name of the dataset',
    from: 'first day of lodging, ISO',
    to: 'last day of lodging, ISO',
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const { values, signal, note } = invocation;
  const dataset = required(values, 'dataset');
  const candidate = await releaseAt(required(values, 'rules'));
  const baselinePath = optional(values, 'baseline');
  const baseline = baselinePath === undefined ? undefined : await releaseAt(baselinePath);
  const period = { from: optional(values, 'from'), to: optional(values, 'to') };
  const history = await openHistory(homeFolder(), { clock: () => new Date() });
  try {
    const plan = planSimulation({ candidate, baseline, dataset, slice: { period: definedOf(period) } });
    const onProgress = ({ step, fraction }: { step: string; fraction: number }): void =>
      note(`${step}: ${Math.round(fraction * 100)} %`);
    const result = await runSimulation(plan, { history, signal, onProgress });
    invocation.print(invocation.json ? JSON.stringify(result) : report(result));
    return 0;
  } finally {
    await history.close();
  }
}

function definedOf({ from, to }: { from: string | undefined; to: string | undefined }): { from?: string; to?: string } {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

async function releaseAt(path: string): Promise<SimulatedRelease> {
  const content = contentOf(await rulesAt(path));
  const digest = createHash('sha256').update(canonicalRelease(content, {})).digest('hex');
  const release = preparedFrom(content);
  return { release, digest: `sha256:${digest}`, modelDigest: content.model?.digest };
}

function report({ agreement, totals, before, after, rules }: SimulationResult): string {
  const lanes = (side: SimulationResult['after']): string =>
    Object.entries(side.lanes)
      .map(([lane, counts]) => `${lane} ${counts.declarations}`)
      .join(', ');
  const lines = rules.map(({ ruleId, after: figures }) => {
    if (figures === undefined) return `${ruleId}: removed`;
    const { value, n } = figures.precision;
    const precision = value === null ? `not shown, ${n} inspected` : `${(value * 100).toFixed(1)} % of ${n} inspected`;
    return `${ruleId}: ${figures.declarations} declarations, precision ${precision}`;
  });
  const checked = `${agreement.checks} answers on ${agreement.declarations} declarations checked by other engines: all agree`;
  return [
    `${totals.declarations} declarations`,
    `before: ${lanes(before)}`,
    `after:  ${lanes(after)}`,
    ...lines,
    checked,
  ].join('\n');
}
