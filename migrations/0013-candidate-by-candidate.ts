import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reproductions of any candidate, and the candidates that are done while a simulation still runs. */
export class CandidateByCandidate1700000000013 implements MigrationInterface {
  readonly name = 'CandidateByCandidate1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reproductions ADD COLUMN candidate integer NOT NULL DEFAULT 1');
    await runner.query(`ALTER TABLE simulations ADD COLUMN ran jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE simulations DROP COLUMN ran');
    await runner.query('ALTER TABLE reproductions DROP COLUMN candidate');
  }
}
