import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compileRows } from '@tidewaiter/rule-index';
import { declarations } from '../generate/declarations.mjs';
import { checkedOf, ruleSet } from '../generate/rule-sets.mjs';
import { interleave, quantile } from '../interleave.mjs';
import { jsonRulesEngine } from '../peers/json-rules-engine.mjs';
import { openZen, zenDecision } from '../peers/zen.mjs';
import { verify } from '../verify.mjs';
import { flat, ourSide } from './online.mjs';

/** Ten times the rules: how much dearer is a declaration? What compiling costs, in time and memory, comes with it. */
export async function* growth({ quick, say }) {
  const { rows } = declarations(2000, 8);
  const [few, many] = [200, 2000].map((count) => {
    const set = ruleSet({ count, lists: 'long', seed: 2 });
    return { set, ...compiled(set) };
  });
  yield few.measure;
  yield many.measure;
  for (const { set, driver } of [few, many]) {
    await verify(set, rows.slice(0, 50), { ours: (index) => driver.hits(rows[index]) });
  }
  await agreeWithPeers({ set: many.set, rows: rows.slice(0, quick ? 3 : 10), say });
  const counts = quick ? [20_000, 5000] : [80_000, 20_000];
  const sides = [ourSide(many.driver, rows, counts[1]), ourSide(few.driver, rows, counts[0])];
  const { ours, peer, ratio, spread, ...rest } = flat(await interleave(...sides, { rounds: quick ? 7 : 15 }));
  yield {
    name: 'online/growth',
    ours,
    peer,
    ...rest,
    ratio: 1 / ratio,
    spread: spread.map((one) => 1 / one).reverse(),
  };
}

/** Twenty thousand rules: the slowest declarations beside the usual one, compiling, changing one rule. */
export async function* twentyThousand() {
  const set = ruleSet({ count: 20_000, lists: 'long', seed: 3 });
  const { rows } = declarations(2000, 9);
  const { driver, measure } = compiled(set);
  yield measure;
  await verify(set, rows.slice(0, 5), { ours: (index) => driver.hits(rows[index]) });
  yield { name: 'online/20000', ...tail(driver, rows) };
  yield { name: 'online/20000-edit', ...(await edits({ set, driver, rows })) };
}

/** The other engines answer as the definition does at 2,000 rules too, where they are too slow to be timed. */
async function agreeWithPeers({ set, rows, say }) {
  const stock = jsonRulesEngine(set);
  const answers = { 'json-rules-engine': (index) => stock(rows[index]) };
  const { engine, reason } = await openZen();
  if (engine) {
    const { evaluate, contextOf } = zenDecision(engine, set);
    answers.zen = (index) => evaluate(contextOf(rows[index]));
  } else say(reason);
  await verify(set, rows, answers);
}

/** A driver, with seconds of the processor that compiling it took and the megabytes it holds. */
function compiled({ checked, lists }) {
  const heapBefore = heap();
  const started = performance.now();
  const before = process.cpuUsage();
  const driver = compileRows(checked, lists);
  const { user, system } = process.cpuUsage(before);
  const wallSeconds = (performance.now() - started) / 1000;
  const seconds = (user + system) / 1e6;
  const heapMegabytes = heap() - heapBefore;
  const name = `online/${checked.rules.length}-compile`;
  const measure = { name, ours: seconds, unit: 's', ratio: seconds, n: 1, wallSeconds, heapMegabytes };
  return { driver, measure };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** Megabytes in use after a full collection. */
function heap() {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** p99 ÷ p50 of the time one declaration takes, the best of three takes so that the machine's own pauses fall out. */
function tail(driver, rows) {
  for (const row of rows) driver.hits(row);
  const times = rows.map(() => Infinity);
  for (let take = 0; take < 3; take += 1) {
    rows.forEach((row, index) => {
      const started = performance.now();
      driver.hits(row);
      times[index] = Math.min(times[index], (performance.now() - started) * 1000);
    });
  }
  const [middle, late] = [quantile(times, 0.5), quantile(times, 0.99)];
  return { ours: late, peer: middle, unit: 'µs', ratio: late / middle, n: rows.length };
}

/** Milliseconds of the processor from one changed rule to a driver that answers for it. */
async function edits({ set, driver, rows }) {
  const times = [];
  let { rules } = set.checked;
  let edited = driver;
  for (let edit = 0; edit < 9; edit += 1) {
    const index = (edit * 7919) % rules.length;
    const condition = set.conditions[(index * 31 + 17) % rules.length];
    const text = `rule E-${edit} "edited"\nwhen ${condition}\nthen points 1`;
    const changed = checkedOf([text], set.vocabulary);
    const before = process.cpuUsage();
    edited = edited.withRule(index, changed.checked.rules[0]);
    edited.hits(rows[edit]);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    rules = rules.with(index, changed.checked.rules[0]);
  }
  const after = { checked: { rules }, lists: set.lists };
  await verify(after, rows.slice(0, 3), { 'ours after edits': (index) => edited.hits(rows[index]) });
  const middle = quantile(times, 0.5);
  return { ours: middle, unit: 'ms', ratio: middle, n: times.length, slowest: Math.max(...times) };
}
