import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What releases are made of: rule sets with drafts, revisions and cases; lists; reference values; controls; models. */
export class Content1700000000003 implements MigrationInterface {
  readonly name = 'Content1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE models, reference_tables, list_versions, lists, rule_cases, revisions, drafts, rule_sets',
    );
  }
}

const ruleSets = `
  CREATE TABLE rule_sets (
    id text PRIMARY KEY,
    agency text NOT NULL,
    title text NOT NULL,
    created_at timestamptz NOT NULL
  )`;

/** The text being edited; `version` counts saves and is the ETag. */
const drafts = `
  CREATE TABLE drafts (
    rule_set_id text PRIMARY KEY REFERENCES rule_sets,
    text text NOT NULL,
    version integer NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    authors text[] NOT NULL
  )`;

/** Immutable. `authors`: everyone who edited the draft it froze, and who committed it. */
const revisions = `
  CREATE TABLE revisions (
    id text PRIMARY KEY,
    rule_set_id text NOT NULL REFERENCES rule_sets,
    number integer NOT NULL,
    digest text NOT NULL,
    message text NOT NULL,
    committed_at timestamptz NOT NULL,
    committed_by text NOT NULL,
    authors text[] NOT NULL,
    text text NOT NULL,
    UNIQUE (rule_set_id, number)
  )`;

const ruleCases = `
  CREATE TABLE rule_cases (
    id text PRIMARY KEY,
    rule_set_id text NOT NULL REFERENCES rule_sets,
    rule_id text NOT NULL,
    name text NOT NULL,
    declaration jsonb NOT NULL,
    expect jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
  )`;

/** A list's name is its id; its content is its newest version. */
const lists = `
  CREATE TABLE lists (
    id text PRIMARY KEY,
    label jsonb NOT NULL,
    domain text NOT NULL,
    created_at timestamptz NOT NULL
  )`;

/** Immutable. `items`: array of { value, note, source, expiresOn }. */
const listVersions = `
  CREATE TABLE list_versions (
    id text PRIMARY KEY,
    list_id text NOT NULL REFERENCES lists,
    version integer NOT NULL,
    digest text NOT NULL,
    items jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL,
    UNIQUE (list_id, version)
  )`;

/** Immutable. `content`: { references: [{ code, median, low }], controls: [{ code, label }] }. */
const referenceTables = `
  CREATE TABLE reference_tables (
    id text PRIMARY KEY,
    number integer NOT NULL UNIQUE,
    digest text NOT NULL,
    content jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL
  )`;

/** Immutable. `artefact` is XGBoost's own JSON as it came; `digest` is over those bytes. */
const models = `
  CREATE TABLE models (
    id text PRIMARY KEY,
    name text NOT NULL,
    version integer NOT NULL,
    digest text NOT NULL UNIQUE,
    artefact text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    UNIQUE (name, version)
  )`;

const tables = [
  ruleSets,
  drafts,
  revisions,
  ruleCases,
  'CREATE INDEX rule_cases_by_rule ON rule_cases (rule_set_id, rule_id)',
  lists,
  listVersions,
  referenceTables,
  models,
];
