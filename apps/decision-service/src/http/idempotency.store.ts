import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { DomainError } from './domain-error.js';
import { IdempotencyKeyRow } from './idempotency-key.entity.js';

/** A request that carries an idempotency key. */
export interface IdempotentRequest {
  /** Actor's id: keys of different callers never meet. */
  readonly caller: string;
  readonly key: string;
  readonly endpoint: string;
  /** Over method, address and body. */
  readonly digest: string;
}

/** An answer as it was sent. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; empty for 204. */
  readonly body: string;
}

const keptDays = 30;
const dayMs = 86_400_000;
/** A request that has not ended after this long died with its process. */
const abandonedAfterMs = 120_000;

/** Keys and answers of requests that must not happen twice. */
@Injectable()
export class IdempotencyStore implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.forgetOld();
    this.timer = setInterval(() => void this.forgetOld().catch(() => undefined), dayMs);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * The answer this key already got.
   * @throws DomainError keyReused, stillRunning
   */
  private async find(request: IdempotentRequest): Promise<StoredAnswer | undefined> {
    const row = await this.dataSource.manager.findOneBy(IdempotencyKeyRow, {
      caller: request.caller,
      key: request.key,
    });
    if (!row) return undefined;
    if (row.requestDigest !== request.digest || row.endpoint !== request.endpoint) {
      throw new DomainError('keyReused', `The idempotency key "${request.key}" belongs to another request.`);
    }
    if (row.state === 'done') return { status: row.status ?? 200, headers: row.headers, body: row.answer ?? '' };
    if (this.clock.now().getTime() - row.createdAt.getTime() < abandonedAfterMs) throw stillRunning(request);
    await this.abandon(request);
    return undefined;
  }

  /** Takes the key before the work begins; answers undefined where the caller shall do the work. */
  async begin(request: IdempotentRequest): Promise<StoredAnswer | undefined> {
    const stored = await this.find(request);
    if (stored) return stored;
    const inserted = await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(IdempotencyKeyRow)
      .values({ ...this.rowOf(request), state: 'running' })
      .orIgnore()
      .returning('key')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) throw stillRunning(request);
    return undefined;
  }

  /** Stores the answer of a request that {@link begin} let through. */
  async finish(request: IdempotentRequest, answer: StoredAnswer): Promise<void> {
    await this.dataSource.manager.update(
      IdempotencyKeyRow,
      { caller: request.caller, key: request.key },
      doneWith(answer),
    );
  }

  /** Frees the key of a request that failed: it may be sent again. */
  async abandon(request: IdempotentRequest): Promise<void> {
    const { caller, key } = request;
    await this.dataSource.manager.delete(IdempotencyKeyRow, { caller, key, state: 'running' });
  }

  /** Forgets keys past their time; answers how many. */
  async forgetOld(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keptDays * dayMs);
    const result = await this.dataSource.query<[unknown, number]>(
      'DELETE FROM idempotency_keys WHERE created_at < $1',
      [before],
    );
    return result[1];
  }

  private rowOf(request: IdempotentRequest) {
    return {
      caller: request.caller,
      key: request.key,
      endpoint: request.endpoint,
      requestDigest: request.digest,
      createdAt: this.clock.now(),
    };
  }
}

function stillRunning(request: IdempotentRequest): DomainError {
  return new DomainError(
    'stillRunning',
    `The request with the idempotency key "${request.key}" is still being answered.`,
  );
}

function doneWith(answer: StoredAnswer) {
  return { state: 'done' as const, status: answer.status, headers: { ...answer.headers }, answer: answer.body };
}
