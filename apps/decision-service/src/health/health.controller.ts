import { Controller, Get, Res } from '@nestjs/common';
import { version } from '@tidewaiter/contracts';
import type { AnswerOf } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { Handles } from '../http/handles.js';
import type { HttpReply } from '../http/request-context.js';
import { serviceVersion } from '../service-version.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
    private readonly readiness: Readiness,
  ) {}

  @Get('/livez')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('/readyz')
  async ready(): Promise<{ status: string }> {
    if (this.readiness.stopping) throw new DomainError('unavailable', 'The service is stopping.');
    await this.dataSource.query('SELECT 1').catch(() => {
      throw new DomainError('unavailable', 'The database does not answer.');
    });
    return { status: 'ok' };
  }

  @Get('/metrics')
  async prometheus(@Res({ passthrough: true }) reply: HttpReply): Promise<string> {
    reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }

  @Handles(version)
  async version(): Promise<AnswerOf<typeof version>> {
    const [active] = await this.dataSource.query<{ number: number }[]>(
      "SELECT number FROM releases WHERE state = 'active'",
    );
    return {
      version: serviceVersion,
      node: process.versions.node,
      ...(active ? { activeRelease: active.number } : {}),
    };
  }
}
