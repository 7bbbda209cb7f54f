import { Clock } from '../../apps/decision-service/src/clock.js';

/** A clock that stands still until it is told otherwise. */
export class TestClock extends Clock {
  private time = Date.parse('2026-03-02T08:00:00Z');

  override now(): Date {
    return new Date(this.time);
  }

  advance(seconds: number): void {
    this.time += seconds * 1000;
  }
}
