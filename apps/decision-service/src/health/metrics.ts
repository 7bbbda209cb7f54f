import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of this process. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Counter({
    name: 'tidewaiter_http_requests_total',
    help: 'Answers by route, method and status',
    labelNames: ['route', 'method', 'status'],
    registers: [this.registry],
  });

  private readonly seconds = new Histogram({
    name: 'tidewaiter_http_request_seconds',
    help: 'Time to answer',
    labelNames: ['route', 'method'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** @param route the pattern, never the address: one series per route  @param answer its status and how long it took */
  answered(route: string, method: string, answer: { readonly status: number; readonly seconds: number }): void {
    this.requests.inc({ route, method, status: answer.status });
    this.seconds.observe({ route, method }, answer.seconds);
  }
}
