import { drawOf } from './declarations.mjs';
import { domains } from './domains.mjs';

/** Facts that rules ask about more often than of others. */
const favourites = [
  'item.commodity_code',
  'item.origin',
  'importer.id',
  'item.customs_value',
  'procedure',
  'office',
  'exporter.country',
  'importer.authorised',
];

/** Draws conditions in the rule language. `lists` is a map of list names by fact; with none, sets are written out. */
export function predicates(random, lists) {
  const names = Object.keys(domains);
  const draws = new Map(names.map((name) => [name, drawOf(domains[name], random)]));
  const sorted = new Map(names.filter(isOrdered).map((name) => [name, samplesOf(draws.get(name))]));
  const setting = { random, lists, draws, sorted };
  return () => {
    const roll = random.next();
    if (roll < 0.06) return ratio(setting);
    const name = random.chance(0.45) ? random.pick(favourites) : random.pick(names);
    if (roll < 0.09) return `${name} is ${random.pick(['missing', 'present', 'present'])}`;
    return byKind[domains[name].kind](name, setting);
  };
}

const isOrdered = (name) => ['number', 'date'].includes(domains[name].kind);

function samplesOf(draw) {
  return Array.from({ length: 500 }, draw).sort((a, b) => (a < b ? -1 : 1));
}

const byKind = {
  text: textPredicate,
  number: orderedPredicate,
  date: orderedPredicate,
  boolean: (name, { random }) => (random.chance(0.5) ? name : `not ${name}`),
};

function textPredicate(name, { random, lists, draws }) {
  const listsOfFact = lists.get(name);
  if (listsOfFact && random.chance(0.6))
    return `${name} ${random.pick(['in', 'not in'])} list ${random.pick(listsOfFact)}`;
  if (name === 'item.commodity_code') return codePredicate(name, { random, draws });
  const several = new Set(Array.from({ length: random.between(1, 8) }, draws.get(name)));
  const values = [...several].map((value) => JSON.stringify(value));
  if (values.length === 1) return `${name} ${random.pick(['=', '!='])} ${values[0]}`;
  return `${name} ${random.pick(['in', 'in', 'not in'])} (${values.join(', ')})`;
}

function codePredicate(name, { random, draws }) {
  const code = draws.get(name);
  if (random.chance(0.3)) {
    const first = random.between(1, 60);
    const ends = [first, first + random.between(10, 36)].map((chapter) => String(chapter).padStart(2, '0'));
    return `${random.pick(['', 'not '])}${name} in ${ends[0]}..${ends[1]}`;
  }
  const digits = random.chance(0.7) ? 2 : 4;
  const prefixes = new Set(Array.from({ length: random.between(4, 20) }, () => code().slice(0, digits)));
  return `${random.pick(['', '', 'not '])}${name} in ${digits === 2 ? 'chapter' : 'heading'} ${[...prefixes].join(', ')}`;
}

function orderedPredicate(name, { random, sorted }) {
  const samples = sorted.get(name);
  const written = (share) => String(samples[Math.min(499, Math.floor(share * 500))]);
  const share = random.next();
  if (random.chance(0.15)) return `${name} between ${written(share * 0.5)} and ${written(0.5 + share * 0.5)}`;
  return share < 0.5
    ? `${name} ${random.pick(['>', '>='])} ${written(random.next() * 0.7)}`
    : `${name} ${random.pick(['<', '<='])} ${written(0.3 + random.next() * 0.7)}`;
}

function ratio({ random }) {
  const part = random.pick([0.3, 0.5, 0.6, 0.8, 1, 1.5, 2]);
  return random.pick([
    `item.customs_value / item.net_mass < ${part} * reference.unit_value_median`,
    `item.net_mass / item.gross_mass > ${part * 0.5}`,
    `item.duty / item.customs_value < ${part * 0.1}`,
    `gross_mass / packages > ${part * 40}`,
    `days_between(importer.registered_on, lodged_on) < ${Math.round(part * 1500)}`,
  ]);
}
