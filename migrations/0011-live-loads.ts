import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far decisions and acts have been loaded into a dataset of history. What counts are the marks in the dataset's own
 * manifest, which change in one step with its files; this row tells of the last load, and `source` is the name under
 * which the manifest knows this database.
 */
export class LiveLoads1700000000011 implements MigrationInterface {
  readonly name = 'LiveLoads1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE live_loads (
        dataset text PRIMARY KEY,
        source text NOT NULL DEFAULT gen_random_uuid(),
        decisions_up_to bigint NOT NULL DEFAULT 0,
        acts_up_to bigint NOT NULL DEFAULT 0,
        loaded_at timestamptz,
        declarations integer NOT NULL DEFAULT 0,
        acts integer NOT NULL DEFAULT 0,
        seconds double precision NOT NULL DEFAULT 0
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE live_loads');
  }
}
