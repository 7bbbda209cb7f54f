import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files sent up, mappings known by name, imports and simulations. Declarations themselves live in Parquet files. */
export class History1700000000004 implements MigrationInterface {
  readonly name = 'History1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [uploads, mappings, imports, simulations]) await runner.query(table);
    await runner.query('CREATE INDEX simulations_newest ON simulations (created_at DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE simulations, imports, mappings, uploads');
  }
}

/** The file itself is `<home>/uploads/<id>.csv`. */
const uploads = `
  CREATE TABLE uploads (
    id text PRIMARY KEY,
    file_name text NOT NULL,
    bytes bigint NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
  )`;

const mappings = `
  CREATE TABLE mappings (
    name text PRIMARY KEY,
    dataset text NOT NULL,
    mapping jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL
  )`;

/** Finished imports. \`rejects_file\` is the file's path, where any row was refused. */
const imports = `
  CREATE TABLE imports (
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    id text PRIMARY KEY,
    dataset_id text NOT NULL,
    file_name text NOT NULL,
    mapping_name text NOT NULL,
    declarations integer NOT NULL,
    items integer NOT NULL,
    acts integer NOT NULL,
    unchanged integer NOT NULL,
    rejected integer NOT NULL,
    seconds double precision NOT NULL,
    rejects_file text,
    finished_at timestamptz NOT NULL,
    finished_by text NOT NULL
  )`;

/** \`digest\` and \`summary\` are there once it has finished; its declarations are kept under the digest. */
const simulations = `
  CREATE TABLE simulations (
    id text PRIMARY KEY,
    job_id text NOT NULL REFERENCES jobs,
    title text NOT NULL,
    dataset_id text NOT NULL,
    dataset_digest text NOT NULL,
    from_day text,
    to_day text,
    baseline text NOT NULL,
    candidate text NOT NULL,
    policy jsonb NOT NULL,
    digest text,
    summary jsonb,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
  )`;
