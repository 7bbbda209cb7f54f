import { compileScan, rowIn, scanPlan } from '@tidewaiter/rule-index';
import { hits } from '@tidewaiter/rule-language';
import { declarationColumns } from '../generate/columns.mjs';
import { randomOf } from '../generate/random.mjs';
import { ruleSet } from '../generate/rule-sets.mjs';
import { interleave } from '../interleave.mjs';
import { countingStatement, openDuckdb } from '../peers/duckdb.mjs';
import { jsonRulesEngine } from '../peers/json-rules-engine.mjs';
import { simdSum } from '../peers/simd-sum.mjs';
import { scanThreads } from '../threads/scan-threads.mjs';
import { flat } from './online.mjs';

/** Rows and rules of which every answer is compared with the definition, one by one. */
const checkedRows = 5000;

/** All declarations against 200 rules: hits, unique hits and money of each rule, beside DuckDB counting the hits. */
export async function* simulate({ quick, say }) {
  const rows = quick ? 200_000 : 1_000_000;
  const size = { rounds: quick ? 5 : 7 };
  const set = ruleSet({ count: 200, lists: 'long', seed: 1 });
  const data = declarationColumns(rows);
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  say(`${rows} declarations are in memory: ${memory} MB with the process`);
  const scan = compileScan(set.checked.rules, { lists: set.lists, store: data.store });
  const counts = scan.run({ amounts: data.amounts });
  say(`${verifyRows(set, data)} answers are those of the definition`);
  const connection = await openDuckdb(data);
  const conditions = set.checked.rules.map(({ normal }) => normal);
  const count = await countingStatement(connection, conditions, set.lists);
  const threads = scanThreads({ ...data, lists: set.lists }, 2);
  const planned = (checked) => scanPlan(checked.rules, { lists: set.lists, store: data.store });
  await threads.prepare(planned(set.checked));
  const plain = compileScan(set.checked.rules, { lists: set.lists, store: data.store, kernel: 'plain' });
  verifyFigures(counts, { plain: plain.run(data), threads: await threads.scan() });
  verifyCounts(counts.rows, await count());
  const peer = { count: rows, run: count };
  yield measure('simulate/1m', await interleave({ count: rows, run: threads.scan }, peer, size), rows);
  const anew = { count: rows, run: () => threads.prepareAndScan(planned(turned(set.checked))) };
  yield measure('simulate/1m-compile', await interleave(anew, peer, size), rows);
  await threads.close();
  connection.closeSync();
  const one = { count: rows, run: () => scan.run({ amounts: data.amounts }) };
  yield measure('simulate/1m-plain', await interleave(one, { count: rows, run: () => plain.run(data) }, size), rows);
  yield* besideReading({ set, data, one }, size);
  yield* besideStock({ set, data, one }, size);
}

let turns = 0;

/** The same rules in another order each time: code that was compiled for an earlier order is of no use. */
function turned(checked) {
  turns += 1;
  return { ...checked, rules: [...checked.rules.slice(turns), ...checked.rules.slice(0, turns)] };
}

/** How many rows there were shows in `rows`, also when a quick run has fewer than a million. */
function measure(name, timed, rows) {
  return { name, ...flat(timed), rows };
}

/** Compared with the least that reading the columns costs. */
async function* besideReading({ set, data, one }, size) {
  const facts = new Set(set.checked.rules.flatMap((rule) => rule.facts));
  const codes = [...facts].map((fact) => data.columns.get(fact)).map(({ bins, codes: own }) => bins?.codes ?? own);
  const sum = simdSum(codes);
  const reading = { count: one.count, run: () => Array.from({ length: 5 }, sum) };
  const timed = flat(await interleave(one, reading, size));
  const times = (ratio) => 5 / ratio;
  yield {
    name: 'simulate/scan',
    ...timed,
    peer: timed.peer / 5,
    ratio: times(timed.ratio),
    wallRatio: times(timed.wallRatio),
    spread: timed.spread.map(times).reverse(),
    rows: one.count,
  };
}

/** Stock json-rules-engine on a few rows; per declaration, so the ratio extrapolates to all. */
async function* besideStock({ set, data, one }, size) {
  const stock = jsonRulesEngine(set);
  const random = randomOf(3);
  const sampled = Array.from({ length: 40 }, () =>
    rowIn(data.store, random.below(data.store.rows), [...data.columns.keys()]),
  );
  let at = 0;
  const run = async (count) => {
    for (let done = 0; done < count; done += 1) await stock(sampled[at++ % sampled.length]);
  };
  const timed = await interleave(one, { count: 20, run }, { ...size, rounds: 5 });
  yield measure('simulate/1m-json-rules-engine (20 rows, extrapolated)', timed, one.count);
}

/** Scans some rows one at a time, so that every answer is seen, and compares each with the definition. */
function verifyRows({ checked, lists }, { columns, store }) {
  const scan = compileScan(checked.rules, { lists, store });
  const found = new Map();
  const step = Math.floor(store.rows / checkedRows);
  scan.run({ visit: (row, rules, count) => row % step === 0 && found.set(row, rules.slice(0, count)) });
  for (let row = 0; row < store.rows; row += step) {
    const facts = rowIn(store, row, [...columns.keys()]);
    const defined = checked.rules.flatMap((rule, at) => (hits(rule, facts, lists) ? [at] : []));
    const given = [...(found.get(row) ?? [])].sort((a, b) => a - b);
    if (given.join() !== defined.join()) throw new Error(`row ${row}: ${given}, but the definition says ${defined}`);
  }
  return Math.ceil(store.rows / step) * checked.rules.length;
}

function verifyFigures(figures, others) {
  for (const [name, other] of Object.entries(others)) {
    for (const figure of Object.keys(figures)) {
      if (figures[figure].join() !== other[figure].join()) throw new Error(`${name} differs in ${figure}`);
    }
  }
}

function verifyCounts(ours, theirs) {
  theirs.forEach((count, rule) => {
    if (ours[rule] !== count) throw new Error(`rule ${rule}: ${ours[rule]} rows, DuckDB has ${count}`);
  });
}
