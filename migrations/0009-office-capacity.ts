import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What offices can inspect in a day, the places taken on each day, and the place that a decision got. */
export class OfficeCapacity1700000000009 implements MigrationInterface {
  readonly name = 'OfficeCapacity1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(capacities);
    await runner.query(days);
    await runner.query('ALTER TABLE decisions ADD COLUMN room jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE decisions DROP COLUMN room');
    await runner.query('DROP TABLE office_days, office_capacities');
  }
}

/** Inspections a day; no limit where null. Releases freeze what is written here when they are drafted. */
const capacities = `
  CREATE TABLE office_capacities (
    office text PRIMARY KEY,
    red integer CHECK (red >= 0),
    yellow integer CHECK (yellow >= 0),
    version integer NOT NULL,
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL
  )`;

/** Declarations of an office and day that asked for a lane; counted only where the release in force sets a limit. */
const days = `
  CREATE TABLE office_days (
    office text NOT NULL,
    day date NOT NULL,
    red integer NOT NULL,
    yellow integer NOT NULL,
    PRIMARY KEY (office, day)
  )`;
