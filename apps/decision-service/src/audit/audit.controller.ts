import { Controller } from '@nestjs/common';
import { listAudit, verifyAudit } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { Handles } from '../http/handles.js';
import { Input } from '../http/parameters.js';
import { auditPage, verifyChain } from './audit.queries.js';

@Controller()
export class AuditController {
  constructor(private readonly dataSource: DataSource) {}

  @Handles(listAudit)
  list(@Input() { query }: Received<typeof listAudit>): Promise<AnswerOf<typeof listAudit>> {
    return auditPage(this.dataSource.manager, query);
  }

  @Handles(verifyAudit)
  verify(): Promise<AnswerOf<typeof verifyAudit>> {
    return verifyChain(this.dataSource.manager);
  }
}
