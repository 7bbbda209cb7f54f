import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts beside the main one of a rule set, and who is looking at which. */
export class Drafts1700000000005 implements MigrationInterface {
  readonly name = 'Drafts1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(namedDrafts);
    await runner.query(presence);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE presence, named_drafts');
  }
}

/** \`base_text\` is the text both it and the main draft come from, for the three-way merge. */
const namedDrafts = `
  CREATE TABLE named_drafts (
    rule_set_id text NOT NULL REFERENCES rule_sets,
    name text NOT NULL,
    base_text text NOT NULL,
    text text NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL,
    authors text[] NOT NULL,
    PRIMARY KEY (rule_set_id, name)
  )`;

/** Windows that show a rule set, seen by every instance of the service; worth nothing after a crash. */
const presence = `
  CREATE UNLOGGED TABLE presence (
    rule_set_id text NOT NULL,
    client text NOT NULL,
    actor text NOT NULL,
    draft text NOT NULL,
    rule_id text,
    face text,
    editing boolean NOT NULL,
    since timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (rule_set_id, actor, client)
  )`;
