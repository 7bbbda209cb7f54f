import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DecisionRow } from './decision.entity.js';

/** A decision about to be stored. */
export type NewDecision = Omit<DecisionRow, 'sequence'>;

interface Waiting {
  readonly row: NewDecision;
  resolve(stored: boolean): void;
  reject(error: unknown): void;
}

const batchSize = 256;

/**
 * Stores decisions durably, neighbours together: while one statement runs, the decisions that arrive wait and go with the
 * next. An answer leaves only after its statement has committed.
 */
@Injectable()
export class DecisionWriter {
  private waiting: Waiting[] = [];
  private running = false;

  constructor(private readonly dataSource: DataSource) {}

  /** True when stored; false when the caller had used this idempotency key before. */
  store(row: NewDecision): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ row, resolve, reject });
      if (!this.running) void this.flush();
    });
  }

  private async flush(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, batchSize);
      try {
        const stored = await this.insert(batch.map(({ row }) => row));
        for (const { row, resolve } of batch) resolve(stored.has(row.id));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.running = false;
  }

  private async insert(rows: readonly NewDecision[]): Promise<ReadonlySet<string>> {
    const stored = await this.dataSource.query<{ id: string }[]>(insertAll, [JSON.stringify(rows.map(columnsOf))]);
    return new Set(stored.map(({ id }) => id));
  }
}

const columns = {
  id: 'text',
  caller: 'text',
  idempotency_key: 'text',
  request_hash: 'text',
  reference: 'text',
  decided_at: 'timestamptz',
  lane: 'text',
  cause: 'text',
  mode: 'text',
  points: 'integer',
  hits: 'jsonb',
  rule_ids: 'text[]',
  controls: 'text[]',
  agencies: 'text[]',
  score: 'jsonb',
  draw: 'double precision',
  random_rate: 'double precision',
  probability: 'double precision',
  room: 'jsonb',
  release_number: 'integer',
  release_digest: 'text',
  office: 'text',
  importer: 'text',
  item_count: 'integer',
  declaration: 'jsonb',
  profiles: 'jsonb',
  locale: 'text',
  trace: 'text',
  total_ms: 'double precision',
} as const;

const names = Object.keys(columns).join(', ');
const typed = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

const insertAll = `
  INSERT INTO decisions (${names})
  SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS row (${typed})
  ON CONFLICT (caller, idempotency_key) DO NOTHING
  RETURNING id`;

function columnsOf(row: NewDecision): Record<keyof typeof columns, unknown> {
  return {
    id: row.id,
    caller: row.caller,
    idempotency_key: row.idempotencyKey,
    request_hash: row.requestHash,
    reference: row.reference,
    decided_at: row.decidedAt,
    lane: row.lane,
    cause: row.cause,
    mode: row.mode,
    points: row.points,
    hits: row.hits,
    rule_ids: row.ruleIds,
    controls: row.controls,
    agencies: row.agencies,
    score: row.score,
    draw: row.draw,
    random_rate: row.randomRate,
    probability: row.probability,
    room: row.room,
    release_number: row.releaseNumber,
    release_digest: row.releaseDigest,
    office: row.office,
    importer: row.importer,
    item_count: row.itemCount,
    declaration: row.declaration,
    profiles: row.profiles,
    locale: row.locale,
    trace: row.trace,
    total_ms: row.totalMs,
  };
}
