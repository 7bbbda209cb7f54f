import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions arrive in the order of their time, so that a few pages of a block range index find a period of them, and an
 * insert pays next to nothing for it. An index that also held the rules hit would answer sooner, but could refuse a
 * decision: an entry of a B-tree has an upper size, the number of hits has none.
 */
export class DecisionsByTime1700000000008 implements MigrationInterface {
  readonly name = 'DecisionsByTime1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX decisions_by_time ON decisions USING brin (decided_at) WITH (autosummarize = on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX decisions_by_time');
  }
}
