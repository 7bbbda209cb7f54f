import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A simulation tries up to five candidates: the first is in its own columns, the others are here in their order. */
export class MoreCandidates1700000000010 implements MigrationInterface {
  readonly name = 'MoreCandidates1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE simulations ADD COLUMN others jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE simulations DROP COLUMN others');
  }
}
