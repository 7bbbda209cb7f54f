import { bitmapsOf } from '@tidewaiter/rule-index';
import { declarationColumns } from '../generate/columns.mjs';
import { ruleSet } from '../generate/rule-sets.mjs';
import { interleave } from '../interleave.mjs';
import { countingStatement, openDuckdb } from '../peers/duckdb.mjs';

/** One condition of a rule changed, and the rule counted again: what happens at every keystroke in the editor. */
export async function* lens({ quick, say }) {
  const rows = quick ? 200_000 : 1_000_000;
  const set = ruleSet({ count: 200, lists: 'long', seed: 1 });
  const data = declarationColumns(rows);
  const connection = await openDuckdb(data);
  const driver = bitmapsOf(data.store, set.lists, { budget: 2 ** 28 });
  const edits = set.checked.rules.flatMap(editsOf).slice(0, 40);
  // The other conditions of the rules are known, as they are after the first look at a rule.
  for (const rule of set.checked.rules) driver.rule(rule);
  const ours = (condition) => driver.count(driver.toDeclarations(driver.condition(condition)));
  for (const edited of edits) {
    const ask = await countingStatement(connection, [edited], set.lists);
    const [theirs] = await ask();
    const own = bitmapsOf(data.store, set.lists);
    const count = own.count(own.condition(edited));
    if (count !== theirs) throw new Error(`an edited rule hits ${count} rows, DuckDB says ${theirs}`);
  }
  say(`${edits.length} edits are counted as DuckDB counts them`);
  const run = () => {
    // Every edit is of a value never asked for before.
    for (const edited of edits.map(moved())) ours(edited);
  };
  const peer = async () => {
    for (const edited of edits.map(moved())) await (await countingStatement(connection, [edited], set.lists))();
  };
  const timed = await interleave({ count: edits.length, run }, { count: edits.length, run: peer }, { rounds: 7 });
  connection.closeSync();
  const perMillion = 1e6 / rows / 1000;
  yield {
    name: 'lens/edit',
    ours: timed.ours.cpu * perMillion,
    peer: timed.peer.cpu * perMillion,
    unit: 'ms per M rows',
    ratio: timed.ratio,
    n: timed.n,
    spread: timed.spread,
    wallRatio: timed.wallRatio,
    rows,
  };
  yield {
    name: 'lens/edit-ms',
    ours: timed.ours.cpu * perMillion,
    unit: 'ms per M rows',
    ratio: timed.ours.cpu * perMillion,
    n: timed.n,
  };
}

/** The rule, when one of its outermost conditions is a threshold that can move. */
function editsOf({ normal }) {
  if (normal.kind !== 'all') return [];
  return placeOf(normal) < 0 ? [] : [normal];
}

function placeOf({ conditions }) {
  return conditions.findIndex(({ kind, leaf }) => kind === 'leaf' && isMovable(leaf));
}

function isMovable({ kind, left, right }) {
  return kind === 'compare' && left.kind === 'fact' && right.kind === 'number';
}

let moves = 0;

/** Moves the first threshold of each condition by another amount each time. */
function moved() {
  moves += 1;
  const factor = 1 + moves / 1000;
  return (normal) => {
    const at = placeOf(normal);
    const { leaf, ...rest } = normal.conditions[at];
    const right = { ...leaf.right, value: leaf.right.value * factor };
    return { ...normal, conditions: normal.conditions.with(at, { ...rest, leaf: { ...leaf, right } }) };
  };
}
