import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry of models, their scores in shadow, suggested rules, and the loop that retrains. */
export class Learning1700000000006 implements MigrationInterface {
  readonly name = 'Learning1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const step of [modelColumns, shadowScores, suggestions, settings, runs]) await runner.query(step);
    await runner.query('CREATE INDEX suggestions_by_state ON suggestions (state, rank)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE learning_runs, learning_settings, suggestions, shadow_scores');
    await runner.query(
      'ALTER TABLE models DROP COLUMN origin, DROP COLUMN lineage, DROP COLUMN report, DROP COLUMN retired, DROP COLUMN shadow_after',
    );
  }
}

/**
 * \`retired\`: { at, by, reason }. \`shadow_after\`: sequence of the last decision scored in shadow; a model begins with the
 * decisions after its arrival.
 */
const modelColumns = `
  ALTER TABLE models
    ADD COLUMN origin text NOT NULL DEFAULT 'shipped',
    ADD COLUMN lineage jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN report jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN retired jsonb,
    ADD COLUMN shadow_after bigint NOT NULL DEFAULT 0`;

/** What a challenger says of a live decision, and what the champion said then. */
const shadowScores = `
  CREATE TABLE shadow_scores (
    model_id text NOT NULL REFERENCES models,
    decision_id text NOT NULL,
    probability double precision NOT NULL,
    percentile double precision NOT NULL,
    champion_probability double precision,
    champion_percentile double precision,
    PRIMARY KEY (model_id, decision_id)
  )`;

/** One per rule text: what was dismissed is not suggested again. */
const suggestions = `
  CREATE TABLE suggestions (
    id text PRIMARY KEY,
    text_digest text NOT NULL UNIQUE,
    job_id text NOT NULL,
    rank integer NOT NULL,
    suggestion jsonb NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'drafted', 'dismissed')),
    found_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    reason text,
    rule_set_id text
  )`;

/** One row at most. \`added_after\`: sequence of the last inspection act added to the dataset. */
const settings = `
  CREATE TABLE learning_settings (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    enabled boolean NOT NULL,
    dataset_id text NOT NULL,
    every_days integer NOT NULL,
    drift_limit double precision NOT NULL,
    due_from timestamptz NOT NULL,
    added_after bigint NOT NULL DEFAULT 0,
    set_by text NOT NULL
  )`;

const runs = `
  CREATE TABLE learning_runs (
    id text PRIMARY KEY,
    trigger text NOT NULL,
    state text NOT NULL,
    note text,
    added integer NOT NULL,
    job_id text,
    model_id text,
    simulation_id text,
    release_id text,
    started_at timestamptz NOT NULL
  )`;
