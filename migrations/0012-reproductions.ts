import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Simulations run again to prove their result, and how often a job was begun. */
export class Reproductions1700000000012 implements MigrationInterface {
  readonly name = 'Reproductions1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reproductions);
    await runner.query('CREATE INDEX reproductions_newest ON reproductions (simulation_id, created_at DESC)');
    await runner.query('ALTER TABLE jobs ADD COLUMN attempts integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE jobs DROP COLUMN attempts');
    await runner.query('DROP TABLE reproductions');
  }
}

/** \`fields\` is there once it has ended: what was stored, what came out, and whether they are the same. */
const reproductions = `
  CREATE TABLE reproductions (
    id text PRIMARY KEY,
    simulation_id text NOT NULL REFERENCES simulations,
    job_id text NOT NULL REFERENCES jobs,
    fields jsonb,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL
  )`;
