import { performance } from 'node:perf_hooks';
import { analyse } from '@tidewaiter/rule-analysis';
import { ruleSet } from '../generate/rule-sets.mjs';
import { median } from '../interleave.mjs';

/** Everything the analysis proves of 500 rules together, as an editor asks it after a change. */
export async function* analysis({ quick }) {
  const { checked, lists, vocabulary } = ruleSet({ count: 500, lists: 'long', seed: 4 });
  const times = [];
  let wallSeconds = 0;
  let findings = 0;
  for (let round = 0; round < (quick ? 3 : 7); round += 1) {
    const started = performance.now();
    const before = process.cpuUsage();
    findings = analyse(checked, { vocabulary, lists }).findings.length;
    const { user, system } = process.cpuUsage(before);
    wallSeconds = (performance.now() - started) / 1000;
    times.push((user + system) / 1e6);
  }
  const seconds = median(times);
  yield { name: 'analysis/500', ours: seconds, unit: 's', ratio: seconds, n: times.length, wallSeconds, findings };
}
