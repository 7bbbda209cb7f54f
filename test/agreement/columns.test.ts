import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columns as factColumns } from '@tidewaiter/declaration';
import {
  bindings,
  itemsWithFacts,
  loadReferenceValues,
  openHistory,
  openPastColumns,
  profileDataset,
  relationsOf,
  writeDataset,
  type History,
  type PastColumns,
} from '@tidewaiter/history';
import { bitmapsOf, bitsIn, rowIn } from '@tidewaiter/rule-index';
import { check, printCondition, type CheckedRule, type Vocabulary } from '@tidewaiter/rule-language';
import { duckdb, emitRule } from '@tidewaiter/rule-sql';
import { ruleGenerators } from '../support/rule-generators.js';
import { sampleHistory } from '../support/sample.js';
import { readKnowledge, readTheme, themes, type Knowledge } from '../support/starter-pack.js';

const dataset = 'sample';
const declarations = 4000;
const seed = 'columns';

let home: string;
let history: History;
let columns: PastColumns;
let knowledge: Knowledge;
const references = new Map<string, { median: number; low: number }>();

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'columns-'));
  history = await openHistory(home, { clock: () => new Date('2026-03-02T08:00:00Z') });
  knowledge = await readKnowledge();
  for (const [code, row] of knowledge.references) {
    references.set(code, {
      median: Number(row['reference.unit_value_median']),
      low: Number(row['reference.unit_value_low']),
    });
  }
  const past = [...sampleHistory(declarations)];
  // Draws that were kept, and draws that are drawn again.
  const known = past.map(({ truth: _, ...entry }, index) =>
    index % 3 === 0 ? { ...entry, draw: index / declarations } : entry,
  );
  await writeDataset(history, known, { dataset });
  columns = await openPastColumns({ history, dataset, references, seed });
}, 300_000);
afterAll(async () => {
  await history.close();
  await rm(home, { recursive: true, force: true });
});

/** Items hit, as `reference item`, by the SQL of a simulation. */
async function bySql(rules: readonly CheckedRule[]): Promise<string[][]> {
  const profiles = await profileDataset({ history, dataset });
  const relations = await relationsOf(history, dataset);
  return history.session(async (session) => {
    await loadReferenceValues(session, 'refs', references);
    const { bind, parameters, sink } = bindings();
    const tests = rules.map(
      (rule, at) => `${emitRule(rule, { lists: knowledge.lists, sink, dialect: duckdb })} AS hit_${at}`,
    );
    const sources = { references: 'refs', profiles, scoreFiles: [], seed };
    const items = itemsWithFacts(relations.items({}, bind), sources, bind);
    const rows = await session.query(`SELECT reference, item, ${tests.join(', ')} FROM ${items}`, parameters);
    return rules.map((_, at) =>
      rows
        .filter((row) => row[`hit_${at}`] === true)
        .map((row) => `${row['reference']} ${row['item']}`)
        .sort(),
    );
  });
}

/** References of the declarations, in the order of the columns. */
function declared(): string[] {
  const { at, length } = columns.outcomes.references;
  return Array.from({ length }, (_, place) => String(at(place)));
}

/** The same by bitmaps on the columns. */
async function byColumns(rules: readonly CheckedRule[]): Promise<string[][]> {
  await columns.load(rules.flatMap(({ facts }) => facts));
  const driver = bitmapsOf(columns.store, knowledge.lists);
  const { starts } = columns.outcomes;
  const rows = declared().flatMap((name, at) =>
    Array.from({ length: (starts[at + 1] ?? 0) - (starts[at] ?? 0) }, (_, item) => `${name} ${item + 1}`),
  );
  return rules.map((rule) => [...bitsIn(driver.rule(rule))].map((row) => rows[row] ?? '').sort());
}

async function expectAgreement(rules: readonly CheckedRule[]): Promise<number[]> {
  const [sql, bits] = [await bySql(rules), await byColumns(rules)];
  rules.forEach(({ condition }, at) => {
    expect({ when: printCondition(condition), items: bits[at] }).toEqual({
      when: printCondition(condition),
      items: sql[at],
    });
  });
  return sql.map(({ length }) => length);
}

/** Random conditions on facts that history has, as rules that the check accepts. */
function randomRules(vocabulary: Vocabulary, count: number): CheckedRule[] {
  const facts = [...vocabulary.facts].filter(([, fact]) => fact.source !== 'score' && fact.definition === undefined);
  const { rule } = ruleGenerators({ ...vocabulary, facts: new Map(facts) });
  return fc.sample(rule, { numRuns: count, seed: 11 }).flatMap((one, index) => {
    const document = { facts: [], rules: [{ ...one, ruleId: `R-${index}` }], trailingComments: [] };
    return check(document, vocabulary).checked?.rules ?? [];
  });
}

describe(`columns of ${declarations} declarations of the sample history`, () => {
  it('give the starter pack the hits that SQL gives it', async () => {
    const documents = await Promise.all(themes.map(readTheme));
    const rules = documents.flatMap(({ rules: own }) => own);
    const { checked } = check({ facts: [], rules, trailingComments: [] }, knowledge.vocabulary);
    const counts = await expectAgreement(checked?.rules ?? []);
    expect(counts).toHaveLength(rules.length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(rules.length / 2);
  }, 300_000);

  it('give random rules the hits that SQL gives them', async () => {
    const rules = randomRules(knowledge.vocabulary, 120);
    const counts = await expectAgreement(rules);
    const telling = counts.filter((count) => count > 0 && count < columns.store.rows);
    expect(telling.length).toBeGreaterThan(20);
  }, 300_000);

  it('hold of every fact the value that SQL has', async () => {
    const names = factColumns.map(({ name }) => name);
    const profiles = await profileDataset({ history, dataset });
    const relations = await relationsOf(history, dataset);
    const rows = await history.session(async (session) => {
      await loadReferenceValues(session, 'refs', references);
      const { bind, parameters } = bindings();
      const sources = { references: 'refs', profiles, scoreFiles: [], seed };
      const list = ['reference', 'item', ...names].map((name) => `"${name}"`).join(', ');
      const items = itemsWithFacts(relations.items({}, bind), sources, bind);
      return session.query(`SELECT ${list} FROM ${items}`, parameters);
    });
    await columns.load(names);
    const { starts } = columns.outcomes;
    const firstRow = new Map(declared().map((reference, at) => [reference, starts[at] ?? 0]));
    expect(rows).toHaveLength(columns.store.rows);
    const differing = rows.filter(({ item, reference, ...values }) => {
      const known = Object.entries(values).filter(([, value]) => value !== null);
      const row = (firstRow.get(String(reference)) ?? 0) + Number(item) - 1;
      return !isDeepStrictEqual(rowIn(columns.store, row, names), Object.fromEntries(known));
    });
    expect(differing).toEqual([]);
  }, 300_000);

  it('know what the items come to, and what was found', async () => {
    const relations = await relationsOf(history, dataset);
    const { bind, parameters } = bindings();
    const [known] = await history.query(
      `SELECT count(*) AS n, count_if(result = 'irregular') AS irregular, count_if(selected_by = 'random') AS random,
         sum(CAST(round(additional_duty * 100) AS BIGINT)) AS duty FROM ${relations.outcomes(bind)}`,
      parameters,
    );
    const { dutyCents, random, results } = columns.outcomes;
    const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
    expect({
      n: results.filter((result) => result > 0).length,
      irregular: results.filter((result) => result === 2).length,
      random: sum(random),
      duty: sum(dutyCents),
    }).toEqual(known);
  });

  it('hold a slice alone', async () => {
    const slice = { period: { from: '2025-01-01', to: '2025-03-31' }, offices: ['CUO01'] };
    const part = await openPastColumns({ history, dataset, slice, references, seed });
    await part.load(['lodged_on', 'office', 'no.such_fact']);
    const days = part.store.column('lodged_on');
    expect(
      days?.kind === 'codes' &&
        days.values.slice(1).every((day) => String(day) >= '2025-01-01' && String(day) <= '2025-03-31'),
    ).toBe(true);
    expect(part.store.column('office')).toMatchObject({ values: [undefined, 'CUO01'] });
    expect(part.store.rows).toBeLessThan(columns.store.rows);
    expect(part.store.rows).toBeGreaterThan(0);
    expect(part.bytes()).toBeLessThan(columns.bytes());
  });
});
