import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
CREATE TABLE accounts (
  id              text PRIMARY KEY,
  user_name       text NOT NULL UNIQUE,
  display_name    text NOT NULL,
  role            text NOT NULL,
  agency          text NOT NULL,
  password_hash   text NOT NULL,
  created_at      timestamptz NOT NULL,
  last_sign_in_at timestamptz
);

CREATE TABLE sessions (
  token_hash text PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE api_keys (
  id           text PRIMARY KEY,
  name         text NOT NULL,
  prefix       text NOT NULL,
  key_hash     text NOT NULL UNIQUE,
  scopes       text[] NOT NULL,
  agency       text NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz
);

CREATE TABLE audit_entries (
  number  int PRIMARY KEY,
  at      timestamptz NOT NULL,
  actor   text NOT NULL,
  action  text NOT NULL,
  subject text NOT NULL,
  details text NOT NULL,
  hash    text NOT NULL UNIQUE
);
-- The log only grows. The chain of hashes shows what someone with the database's own rights did to it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entries_only_grow BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotency_keys (
  caller         text NOT NULL,
  key            text NOT NULL,
  endpoint       text NOT NULL,
  request_digest text NOT NULL,
  state          text NOT NULL CHECK (state IN ('running', 'done')),
  status         int,
  headers        jsonb NOT NULL DEFAULT '{}',
  answer         text,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);

CREATE TABLE jobs (
  id               text PRIMARY KEY,
  kind             text NOT NULL,
  title            text NOT NULL,
  input            jsonb NOT NULL,
  state            text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  step             text,
  progress         double precision NOT NULL DEFAULT 0,
  seconds_left     double precision,
  failure          jsonb,
  result_id        text,
  cancel_requested boolean NOT NULL DEFAULT false,
  created_by       text NOT NULL,
  created_at       timestamptz NOT NULL,
  started_at       timestamptz,
  ended_at         timestamptz
);
CREATE INDEX jobs_waiting ON jobs (created_at) WHERE state = 'queued';
CREATE INDEX jobs_newest ON jobs (created_at DESC);
`;

const down = `
DROP TABLE jobs, idempotency_keys, audit_entries, api_keys, sessions, accounts;
DROP FUNCTION refuse_change();
`;

/** Accounts, sessions, API keys, audit log, idempotency keys, jobs. */
export class Platform1700000000001 implements MigrationInterface {
  readonly name = 'Platform1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
