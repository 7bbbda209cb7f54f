import { Controller } from '@nestjs/common';
import { checkRules, declarationSchemaDocument, getVocabulary } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { declarationJsonSchema } from '@tidewaiter/declaration';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { Handles } from '../http/handles.js';
import { Input } from '../http/parameters.js';
import { factViews, surroundingsOf } from './definitions.queries.js';
import { diagnosticsOf, diagnosticView, formatted } from './rule-diagnostics.js';
import { findingsOf } from './rule-findings.js';

const bodyLimit = 16 * 1024 * 1024;
/** Values of a list that completion offers. */
const mostValues = 1000;

@Controller()
export class LanguageController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Handles(getVocabulary)
  async vocabulary(): Promise<AnswerOf<typeof getVocabulary>> {
    const lists = await this.dataSource.query<AnswerOf<typeof getVocabulary>['lists']>(
      `SELECT lists.id AS name, label, domain, ARRAY(
         SELECT item ->> 'value' FROM jsonb_array_elements(coalesce(newest.items, '[]')) AS item LIMIT $1) AS values
         FROM lists LEFT JOIN LATERAL (
           SELECT items FROM list_versions WHERE list_id = lists.id ORDER BY version DESC LIMIT 1) newest ON true
        ORDER BY lists.id`,
      [mostValues],
    );
    const [table] = await this.dataSource.query<{ controls: AnswerOf<typeof getVocabulary>['controls'] }[]>(
      `SELECT content -> 'controls' AS controls FROM reference_tables ORDER BY number DESC LIMIT 1`,
    );
    return { facts: await factViews(this.dataSource.manager), lists, controls: table?.controls ?? [] };
  }

  @Handles(declarationSchemaDocument)
  schema(): AnswerOf<typeof declarationSchemaDocument> {
    return declarationJsonSchema();
  }

  @Handles(checkRules, { bodyLimit })
  async check(@Input() { body }: Received<typeof checkRules>): Promise<AnswerOf<typeof checkRules>> {
    const { manager } = this.dataSource;
    const surroundings = await surroundingsOf(manager, body.ruleSetId ?? null);
    const diagnostics = diagnosticsOf(body.text, surroundings);
    const day = this.clock.now().toISOString().slice(0, 10);
    const analysis = await findingsOf({ text: body.text, ...surroundings }, manager, day);
    return { diagnostics: diagnostics.map(diagnosticView), formatted: formatted(body.text), ...analysis };
  }
}
