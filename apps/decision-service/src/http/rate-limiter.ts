import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { DomainError } from './domain-error.js';
import type { HttpReply } from './request-context.js';

const windowMs = 60_000;
const maxCallers = 10_000;

/** Counts requests per caller in windows of a minute and says so in RateLimit headers. */
@Injectable()
export class RateLimiter {
  private windowStart = 0;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError tooManyRequests */
  count(caller: string, reply: HttpReply): void {
    const now = this.clock.now().getTime();
    if (now - this.windowStart >= windowMs || this.counts.size > maxCallers) {
      this.windowStart = now;
      this.counts.clear();
    }
    const used = (this.counts.get(caller) ?? 0) + 1;
    this.counts.set(caller, used);
    const seconds = Math.max(1, Math.ceil((this.windowStart + windowMs - now) / 1000));
    const limit = this.config.rateLimit;
    reply.header('RateLimit-Limit', limit);
    reply.header('RateLimit-Remaining', Math.max(0, limit - used));
    reply.header('RateLimit-Reset', seconds);
    if (used > limit) {
      reply.header('Retry-After', seconds);
      throw new DomainError('tooManyRequests', `More than ${limit} requests in a minute; wait ${seconds} s.`);
    }
  }
}
