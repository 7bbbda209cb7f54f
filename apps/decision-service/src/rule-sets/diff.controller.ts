import { Controller } from '@nestjs/common';
import { compareTexts } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { documentToJson, parse } from '@tidewaiter/rule-language';
import { DataSource } from 'typeorm';
import { Handles } from '../http/handles.js';
import { languageOf } from '../http/language.js';
import { Asked, Input } from '../http/parameters.js';
import type { HttpRequest } from '../http/request-context.js';
import { diffSide } from './diff-sides.queries.js';
import { differences, namingOf } from './differences.js';
import { listNames } from './definitions.queries.js';

@Controller()
export class DiffController {
  constructor(private readonly dataSource: DataSource) {}

  @Handles(compareTexts)
  async compare(
    @Input() { query }: Received<typeof compareTexts>,
    @Asked() request: HttpRequest,
  ): Promise<AnswerOf<typeof compareTexts>> {
    const { manager } = this.dataSource;
    const [from, to] = [await diffSide(manager, query.from), await diffSide(manager, query.to)];
    const naming = namingOf(await listNames(manager));
    const language = languageOf(request.headers['accept-language']);
    const texts = { before: from.text, after: to.text };
    const rules = differences(texts, { language, naming, places: query.as === 'structure' });
    const [before, after] = [from, to].map(({ text }) => parse(text).document);
    return {
      from: from.side,
      to: to.side,
      rules,
      ...(query.as === 'structure' && { texts }),
      ...(query.as === 'json' &&
        before &&
        after && { json: { before: documentToJson(before), after: documentToJson(after) } }),
    };
  }
}
