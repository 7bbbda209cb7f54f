import { compileRows } from '@tidewaiter/rule-index';
import { declarations } from '../generate/declarations.mjs';
import { ruleSet } from '../generate/rule-sets.mjs';
import { interleave } from '../interleave.mjs';
import { jsonRulesEngine } from '../peers/json-rules-engine.mjs';
import { openZen, zenDecision } from '../peers/zen.mjs';
import { verify } from '../verify.mjs';

/** One declaration against 200 rules, beside other engines and beside reading the JSON it came in. */
export async function* online({ quick, say }) {
  const size = { rounds: quick ? 7 : 15, verified: quick ? 60 : 400 };
  const { rows, texts } = declarations(2000, 7);
  const long = ruleSet({ count: 200, lists: 'long', seed: 1 });
  const driver = compileRows(long.checked, long.lists);
  yield* besideStock({ set: long, driver, rows }, size);
  const parsing = { count: quick ? 10_000 : 40_000, run: cycling(texts, (text) => JSON.parse(text)) };
  const parse = await interleave(ourSide(driver, rows, quick ? 20_000 : 80_000), parsing, size);
  yield {
    name: 'online/json-parse',
    ...flat(parse),
    ratio: 1 / parse.ratio,
    spread: parse.spread.map((one) => 1 / one).reverse(),
  };
  const { engine, reason } = await openZen();
  if (!engine) return say(reason);
  const short = ruleSet({ count: 200, lists: 'short', seed: 1 });
  yield* besideZen({ name: 'online/200-zen', engine, set: long, rows }, size);
  yield* besideZen({ name: 'online/200-zen-light', engine, set: short, rows }, size);
}

async function* besideStock({ set, driver, rows }, size) {
  const stock = jsonRulesEngine(set);
  await verify(set, rows.slice(0, size.verified), {
    ours: (index) => driver.hits(rows[index]),
    'our trace': (index) => driver.trace(rows[index]).map(({ rule }) => rule),
    'json-rules-engine': (index) => stock(rows[index]),
  });
  const stockSide = { count: 20, run: cyclingAsync(rows, stock) };
  yield { name: 'online/200', ...flat(await interleave(ourSide(driver, rows, 40_000), stockSide, size)) };
  const traced = { count: 20_000, run: cycling(rows, (row) => driver.trace(row)) };
  yield { name: 'online/200-trace', ...flat(await interleave(traced, stockSide, size)) };
}

async function* besideZen({ name, engine, set, rows }, size) {
  const { evaluate, contextOf } = zenDecision(engine, set);
  const contexts = rows.slice(0, 2000).map(contextOf);
  const driver = compileRows(set.checked, set.lists);
  await verify(set, rows.slice(0, size.verified), {
    ours: (index) => driver.hits(rows[index]),
    zen: (index) => evaluate(contexts[index]),
  });
  const zenSide = { count: 150, run: cyclingAsync(contexts, evaluate) };
  yield { name, ...flat(await interleave(ourSide(driver, rows, 40_000), zenSide, size)) };
}

export function ourSide(driver, rows, count) {
  return { count, warmUp: 2 * count, run: cycling(rows, (row) => driver.hits(row)) };
}

/** Results are counted, so that no compiler can leave out the work. */
let witnessed = 0;

function cycling(inputs, work) {
  let at = 0;
  return (count) => {
    for (let done = 0; done < count; done += 1) {
      if (work(inputs[at]) !== undefined) witnessed += 1;
      at = (at + 1) % inputs.length;
    }
    return witnessed;
  };
}

function cyclingAsync(inputs, work) {
  let at = 0;
  return async (count) => {
    for (let done = 0; done < count; done += 1) {
      if ((await work(inputs[at])) !== undefined) witnessed += 1;
      at = (at + 1) % inputs.length;
    }
    return witnessed;
  };
}

/** CPU microseconds per declaration, with the wall ratio beside. */
export function flat({ ours, peer, ratio, spread, wallRatio, n }) {
  return { ours: ours.cpu, peer: peer.cpu, unit: 'µs', ratio, n, spread, wallRatio };
}
