import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { factsOf, prepareRelease, type PreparedRelease } from '@tidewaiter/decision';
import { facts, vocabularyOf } from '@tidewaiter/declaration';
import {
  bindings,
  loadReferenceValues,
  openHistory,
  profileDataset,
  profilesOf,
  readDeclarations,
  relationsOf,
  takeProfileSnapshot,
  withProfiles,
  withReferenceValues,
  writeDataset,
  type History,
  type ProfileSnapshot,
} from '@tidewaiter/history';
import { defaultFeatures, historyCases, resolveFeatures, trainingFrame, type FeaturePlan } from '@tidewaiter/learning';
import { parse, parseExpression, printExpression, valueOf, withDefinitions } from '@tidewaiter/rule-language';
import type { Expression } from '@tidewaiter/rule-language';
import { duckdb, emitExpression, quoted } from '@tidewaiter/rule-sql';
import { defaultSeed, generateHistory, referenceTable } from '@tidewaiter/sample-history';

const root = join(import.meta.dirname, '../..');
const dataset = 'sample';
const declarations = 10_000;
const definitions = readFileSync(join(root, 'rules/facts.rules'), 'utf8');
const references = new Map(
  referenceTable(defaultSeed).map((row) => [
    row.commodity_code,
    { median: row.unit_value_median, low: row.unit_value_low },
  ]),
);

const { facts: derived } = withDefinitions(vocabularyOf([]), parse(definitions).document.facts).vocabulary;
const isFeature = (name: string): boolean => {
  const fact = derived.get(name);
  return fact?.type === 'number' || fact?.type === 'boolean';
};

/** Every derived fact of the starter pack and every profile fact, by name alone. */
const plans: readonly FeaturePlan[] = [...derived.values()]
  .filter(({ name, source }) => (source === 'derived' || source === 'profile') && isFeature(name))
  .filter(({ name }) => !facts.some((fact) => fact.name === name && fact.source === 'derived'))
  .map(({ name }) => ({ kind: 'expression', name, text: name }));
const features = resolveFeatures(plans, definitions);
const names = features.map(({ name }) => name);
const expressions = features.map((feature) => expressionOf(feature));
const profileNames = new Set(facts.filter(({ source }) => source === 'profile').map(({ name }) => name));

function expressionOf(feature: FeaturePlan): Expression {
  const { expression } = parseExpression(feature.kind === 'expression' ? feature.text : '');
  if (expression === undefined) throw new Error(`${feature.name} is not an expression`);
  return expression;
}

function asNumber(value: unknown): number | undefined {
  if (value === null || value === undefined) return undefined;
  return Number(value);
}

let home: string;
let history: History;
let profiles: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'features-'));
  history = await openHistory(home, { clock: () => new Date('2026-03-02T08:00:00Z') });
  const past = generateHistory({ seed: defaultSeed, declarations, from: '2025-02-01', months: 1 });
  await writeDataset(
    history,
    [...past].map(({ truth: _, ...known }) => known),
    { dataset },
  );
  profiles = await profileDataset({ history, dataset });
}, 300_000);
afterAll(async () => {
  await history.close();
  await rm(home, { recursive: true, force: true });
});

/** The values of each item by `reference item`, as the training frame has them: 32 bits, NaN is missing. */
async function byFrame(): Promise<Map<string, Float32Array>> {
  const cases = [];
  const keys: string[] = [];
  for await (const one of historyCases({ history, dataset, references, features })) {
    // Every declaration is to be in the frame, examined or not.
    cases.push({ ...one, outcome: { irregular: false, items: [], additionalDuty: 0 } });
  }
  for await (const { reference, rows } of readDeclarations(history, dataset, { profiles })) {
    keys.push(...rows.map((_, index) => `${reference} ${index + 1}`));
  }
  const frame = trainingFrame(cases, { features, seed: 1, leastCount: 1 });
  return new Map(
    keys.map((key, row) => [key, frame.values.subarray(row * names.length, (row + 1) * names.length)] as const),
  );
}

/** As the SQL of a simulation has them. */
async function byColumn(): Promise<Map<string, (number | undefined)[]>> {
  const relations = await relationsOf(history, dataset);
  return history.session(async (session) => {
    await loadReferenceValues(session, 'reference_values', references);
    const { bind, parameters, sink } = bindings();
    const columns = expressions.map(
      (expression, index) =>
        `${emitExpression(expression, { lists: new Map(), sink, dialect: duckdb })} AS ${quoted(names[index] ?? '')}`,
    );
    const items = withReferenceValues(withProfiles(relations.items({}, bind), profiles, bind), 'reference_values');
    const rows = await session.query(`SELECT reference, item, ${columns.join(', ')} FROM ${items}`, parameters);
    return new Map(
      rows.map((row) => [`${row['reference']} ${row['item']}`, names.map((name) => asNumber(row[name]))] as const),
    );
  });
}

/** As a decision on the day has them, with the snapshot of that day. */
async function byDecision(): Promise<Map<string, (number | undefined)[]>> {
  const release = starterRelease();
  const snapshots = new Map<string, ProfileSnapshot>();
  const values = new Map<string, (number | undefined)[]>();
  for await (const { declaration, reference } of readDeclarations(history, dataset)) {
    const day = declaration.lodged_on;
    const snapshot = snapshots.get(day) ?? (await takeProfileSnapshot({ history, dataset }, day));
    snapshots.set(day, snapshot);
    const given = { draw: 0.5, profiles: profilesOf(snapshot, declaration, profileNames) };
    const { rows } = factsOf(release, declaration, given);
    for (const [index, row] of rows.entries()) {
      const own = expressions.map((expression) => asNumber(valueOf(expression, row, new Map())));
      values.set(`${reference} ${index + 1}`, own);
    }
  }
  return values;
}

function starterRelease(): PreparedRelease {
  const { release } = prepareRelease({
    ruleSets: [],
    lists: [],
    references: [...references].map(([code, values]) => ({ code, ...values })),
    controls: [],
    policy: { randomRate: 0.02, points: { red: 100, yellow: 60 }, score: {}, seed: 'features' },
  });
  if (release === undefined) throw new Error('an empty release has errors');
  return release;
}

describe(`every derived and every profile fact as a feature, on ${declarations} declarations`, () => {
  it('is the same number in the training frame, in the column of a simulation and in a decision', async () => {
    const [frame, columns, decisions] = [await byFrame(), await byColumn(), await byDecision()];
    expect(new Set([...decisions.keys()].map((key) => key.split(' ')[0])).size).toBe(declarations);
    expect([frame.size, columns.size]).toEqual([decisions.size, decisions.size]);
    const differences: unknown[] = [];
    const distinct = names.map(() => new Set<number | undefined>());
    for (const [key, decided] of decisions) {
      decided.forEach((value, index) => {
        const column = columns.get(key)?.[index];
        const framed = frame.get(key)?.[index];
        const isSame = Object.is(value, column) && Object.is(Math.fround(value ?? Number.NaN), framed);
        if (!isSame) differences.push({ key, name: names[index], value, column, framed });
        distinct[index]?.add(value);
      });
    }
    expect(differences.slice(0, 5)).toEqual([]);
    // Zero differences mean something only where a feature has more than one value.
    const constant = names.filter((_, index) => (distinct[index]?.size ?? 0) < 2);
    expect(constant).toEqual([]);
  }, 300_000);
});

describe('the features of the shipped model', () => {
  /** A fact of the starter pack for each feature that is an expression. */
  const named: Readonly<Record<string, string>> = {
    unit_value_to_median: 'item.value_to_median',
    unit_value_to_low: 'item.value_to_low',
    tax_rate: 'item.tax_rate',
    log_customs_value: 'item.value_log',
    log_net_mass: 'item.mass_log',
    net_mass_per_unit: 'item.mass_per_unit',
    gross_to_net_mass: 'item.gross_to_net',
    gross_mass_per_package: 'mass_per_package',
    preference_claimed: 'item.preference_claimed',
    licence_presented: 'item.licence',
    brand_declared: 'item.brand_declared',
    indirect_route: 'if item.sent_from_elsewhere then 1 else 0',
    importer_authorised: 'importer.authorised',
    declarant_authorised: 'declarant.authorised',
    days_registered: 'importer.days_registered',
    courier_used: 'courier_used',
    container: 'container',
    item_count: 'item_count',
  };

  it('are facts that rules can name, with the same calculation', () => {
    const shipped = defaultFeatures.filter((feature) => feature.kind === 'expression');
    expect(shipped.map(({ name }) => name)).toEqual(Object.keys(named));
    const written = shipped.map((feature) => ({ ...feature, text: named[feature.name] ?? '' }));
    expect(resolveFeatures(written, definitions)).toEqual(
      shipped.map((feature) => ({ ...feature, text: printExpression(expressionOf(feature)) })),
    );
  });
});
