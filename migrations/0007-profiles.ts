import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The profile facts a decision was made with; null where its release reads none or no history could be asked. */
export class Profiles1700000000007 implements MigrationInterface {
  readonly name = 'Profiles1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decisions ADD COLUMN profiles jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decisions DROP COLUMN profiles');
  }
}
