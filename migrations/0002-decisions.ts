import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Releases, decisions and inspection acts. */
export class Decisions1700000000002 implements MigrationInterface {
  readonly name = 'Decisions1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(releases);
    await runner.query(releaseEvents);
    await runner.query(decisions);
    await runner.query(inspectionActs);
    for (const index of indexes) await runner.query(index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inspection_acts, decisions, release_events, releases');
  }
}

/** `content` names immutable rows only: revisions, list versions, the reference table, the model; and holds the policy. */
const releases = `
  CREATE TABLE releases (
    id text PRIMARY KEY,
    number integer NOT NULL UNIQUE,
    title text NOT NULL,
    reason text NOT NULL,
    state text NOT NULL CHECK (state IN
      ('draft', 'proposed', 'approved', 'active', 'superseded', 'rolledBack', 'rejected', 'withdrawn')),
    digest text,
    authors text[] NOT NULL,
    content jsonb NOT NULL,
    evidence jsonb NOT NULL,
    base_id text REFERENCES releases,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    proposed_by text,
    approved_by text,
    activated_at timestamptz,
    ended_at timestamptz
  )`;

const releaseEvents = `
  CREATE TABLE release_events (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release_id text NOT NULL REFERENCES releases,
    command text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL,
    reason text
  )`;

/** One row per answered question; `caller` and `idempotency_key` together make a repeated request find its answer. */
const decisions = `
  CREATE TABLE decisions (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    caller text NOT NULL,
    idempotency_key text NOT NULL,
    request_hash text NOT NULL,
    reference text NOT NULL,
    decided_at timestamptz NOT NULL,
    lane text NOT NULL,
    cause text NOT NULL,
    mode text NOT NULL,
    points integer NOT NULL,
    hits jsonb NOT NULL,
    rule_ids text[] NOT NULL,
    controls text[] NOT NULL,
    agencies text[] NOT NULL,
    score jsonb,
    draw double precision NOT NULL,
    random_rate double precision NOT NULL,
    probability double precision NOT NULL,
    release_number integer NOT NULL,
    release_digest text NOT NULL,
    office text,
    importer text,
    item_count integer NOT NULL,
    declaration jsonb NOT NULL,
    locale text NOT NULL,
    trace text NOT NULL,
    total_ms double precision NOT NULL,
    UNIQUE (caller, idempotency_key)
  )`;

const inspectionActs = `
  CREATE TABLE inspection_acts (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text NOT NULL UNIQUE,
    decision_id text NOT NULL REFERENCES decisions (id),
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    act jsonb NOT NULL
  )`;

const indexes = [
  "CREATE UNIQUE INDEX one_active_release ON releases ((true)) WHERE state = 'active'",
  'CREATE INDEX release_events_by_release ON release_events (release_id)',
  'CREATE INDEX decisions_by_reference ON decisions (reference text_pattern_ops)',
  'CREATE INDEX decisions_by_lane ON decisions (lane, sequence)',
  'CREATE INDEX decisions_by_office ON decisions (office, sequence)',
  'CREATE INDEX decisions_by_importer ON decisions (importer, sequence)',
  'CREATE INDEX decisions_by_rule ON decisions USING gin (rule_ids)',
  'CREATE INDEX inspection_acts_by_decision ON inspection_acts (decision_id)',
];
