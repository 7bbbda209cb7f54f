import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { DomainError } from '../http/domain-error.js';

const windowMs = 5 * 60_000;
const mostFailures = 8;
const mostEntries = 10_000;

/** Slows down guessing: after eight wrong passwords for a name from an address, five minutes of rest. */
@Injectable()
export class SignInLimiter {
  private readonly failures = new Map<string, { count: number; since: number }>();

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError tooManyRequests */
  refuseGuessing(who: string): void {
    const entry = this.failures.get(who);
    if (!entry || this.isOver(entry.since)) return;
    if (entry.count >= mostFailures) {
      throw new DomainError('tooManyRequests', 'Too many wrong passwords; wait five minutes.');
    }
  }

  failed(who: string): void {
    if (this.failures.size >= mostEntries) this.forgetOld();
    const entry = this.failures.get(who);
    if (entry && !this.isOver(entry.since)) entry.count += 1;
    else this.failures.set(who, { count: 1, since: this.clock.now().getTime() });
  }

  succeeded(who: string): void {
    this.failures.delete(who);
  }

  private isOver(since: number): boolean {
    return this.clock.now().getTime() - since >= windowMs;
  }

  private forgetOld(): void {
    for (const [who, { since }] of this.failures) if (this.isOver(since)) this.failures.delete(who);
    if (this.failures.size >= mostEntries) this.failures.clear();
  }
}
