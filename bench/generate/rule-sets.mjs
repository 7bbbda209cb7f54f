import { vocabularyOf } from '@tidewaiter/declaration';
import { check, parse, truthOf } from '@tidewaiter/rule-language';
import { declarations } from './declarations.mjs';
import { domains } from './domains.mjs';
import { predicates } from './predicates.mjs';
import { randomOf, zipf } from './random.mjs';

/** Rows on which the share of rules that hit is counted; fewer for large sets, where generating would take minutes. */
const sampleSizes = { few: 512, many: 128 };
const greatestShare = 0.06;

/**
 * A rule set of `count` rules with 3 to 8 conditions on shared predicates, nested `any` and `not`, arithmetic, prefixes
 * and lists: long ones (58 to 4,262 values) when `lists` is 'long', at most 8 values when it is 'short'. Rules that hit
 * more than 6 % of a sample, and most of those that hit none of it, are left out, so that about 1.5 % of rules hit.
 */
export function ruleSet({ count, lists: lengths, seed }) {
  const random = randomOf(seed);
  const lists = listsOf(random, lengths);
  const vocabulary = vocabularyOf([...lists.keys()].map((name) => ({ name, label: { en: name, fr: name, ar: name } })));
  const { rows } = declarations(count > 5000 ? sampleSizes.many : sampleSizes.few, 99);
  const pool = poolOf({ random, lists, vocabulary, rows, size: Math.round(15 * count ** 0.75) });
  const conditions = [];
  while (conditions.length < count) {
    const condition = ruleText(pool, random);
    if (condition) conditions.push(condition);
  }
  const texts = conditions.map((one, index) => `rule R-${index} "synthetic"\nwhen ${one}\nthen lane yellow, points 10`);
  return { ...checkedOf(texts, vocabulary), conditions, lists, vocabulary };
}

/** Reads rules in the rule language; throws what the checker says of faults. */
export function checkedOf(texts, vocabulary) {
  const { document, diagnostics: faults } = parse(texts.join('\n\n'));
  const { checked, diagnostics } = check(document, vocabulary);
  if (!checked || faults.length > 0)
    throw new Error([...faults, ...diagnostics].map(({ message }) => message).join('\n'));
  return { document, checked };
}

const listedFacts = [
  'importer.id',
  'exporter.id',
  'declarant.id',
  'item.commodity_code',
  'item.brand',
  'courier.id',
  'item.origin',
];

/** 28 lists, four of each fact, of lengths spread evenly on a logarithmic scale. */
function listsOf(random, lengths) {
  return new Map(
    listedFacts.flatMap((fact) =>
      [0, 1, 2, 3].map((number) => {
        const { values } = domains[fact];
        const long = Math.min(Math.round(58 * (4262 / 58) ** random.next()), Math.floor(values.length * 0.7));
        const length = lengths === 'long' ? long : random.between(3, 8);
        const drawn = new Set();
        const index = zipf(values.length, 0.6, random);
        while (drawn.size < length) drawn.add(values[index()]);
        return [`${fact.replace('.', '_')}_${number}`, drawn];
      }),
    ),
  );
}

/** Predicates with where, in a sample, each is true and where it is false. */
function poolOf({ random, lists, vocabulary, rows, size }) {
  const byFact = new Map(
    listedFacts.map((fact) => [fact, [...lists.keys()].filter((name) => name.startsWith(fact.replace('.', '_')))]),
  );
  const draw = predicates(random, byFact);
  const texts = new Set();
  while (texts.size < size) texts.add(draw());
  const conditions = checkedOf(
    [...texts].map((text, index) => `rule P-${index} "p"\nwhen ${text}\nthen points 1`),
    vocabulary,
  );
  const all = [...texts].map((text, index) => {
    const { condition } = conditions.document.rules[index];
    const truths = rows.map((row) => truthOf(condition, row, lists));
    return { text, holds: truths.map((truth) => truth === true), fails: truths.map((truth) => truth === false) };
  });
  const index = zipf(all.length, 0.5, random);
  return () => all[index()];
}

/** The condition of one rule; nothing when it would hit too often or, nearly always, never. */
function ruleText(pool, random) {
  const parts = Array.from({ length: random.between(3, 8) }, () => part(pool, random));
  const hits = parts[0].holds.filter((_, row) => parts.every(({ holds }) => holds[row])).length;
  if (hits > parts[0].holds.length * greatestShare || (hits === 0 && !random.chance(0.02))) return undefined;
  return parts.map(({ text }) => text).join('\n and ');
}

function part(pool, random) {
  const roll = random.next();
  if (roll < 0.84) return pool();
  const [a, b, c] = [pool(), pool(), pool()];
  if (roll < 0.9)
    return { text: `(${a.text} or ${b.text})`, holds: a.holds.map((holds, row) => holds || b.holds[row]) };
  if (roll < 0.96) {
    const holds = a.holds.map((isTrue, row) => isTrue || (b.holds[row] && c.holds[row]));
    return { text: `(${a.text} or ${b.text} and ${c.text})`, holds };
  }
  return { text: `not (${a.text} and ${b.text})`, holds: a.fails.map((isFalse, row) => isFalse || b.fails[row]) };
}
