import { addFigures, compileScan } from '@tidewaiter/rule-index';
import { declarationColumns } from '../generate/columns.mjs';
import { ruleSet } from '../generate/rule-sets.mjs';

const chunks = 10;

/**
 * Ten million declarations of one item in ten chunks, as they stream from a history that exceeds memory: each chunk is
 * loaded, scanned for 200 rules and dropped. The ratio is the greatest memory of the process in GB (4 are allowed).
 */
export async function* tenMillion({ quick, say }) {
  const rows = quick ? 100_000 : 1_000_000;
  const set = ruleSet({ count: 200, lists: 'long', seed: 1 });
  const parts = [];
  let scanned = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const { store, amounts } = declarationColumns(rows, { seed: 100 + chunk });
    const before = process.cpuUsage();
    const scan = compileScan(set.checked.rules, { lists: set.lists, store });
    parts.push(scan.run({ amounts }));
    const { user, system } = process.cpuUsage(before);
    scanned += (user + system) / 1e6;
    say(`${(chunk + 1) * rows} declarations, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
  }
  const hits = addFigures(parts).declarations.reduce((sum, count) => sum + count, 0);
  say(`${hits} hits, ${scanned.toFixed(1)} s of the processor for compiling and scanning`);
  const gigabytes = process.resourceUsage().maxRSS / 2 ** 20;
  yield { name: 'simulate/ten-million', ours: gigabytes, unit: 'GB', ratio: gigabytes, n: chunks * rows };
}
