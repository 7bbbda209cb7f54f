import { Injectable } from '@nestjs/common';
import type { AnswerOf, explainScore } from '@tidewaiter/contracts';
import type { DeclarationSubset } from '@tidewaiter/declaration';
import { factsOf } from '@tidewaiter/decision';
import {
  explainFeatures,
  explanationInWords,
  featuresOf,
  percentileOf,
  scoreRows,
  type Explanation,
  type ScoreModel,
} from '@tidewaiter/risk-model';
import type { Language } from '@tidewaiter/rule-language';
import { DataSource } from 'typeorm';
import { givenOf } from '../decisions/decision.entity.js';
import { decisionRowOf } from '../decisions/decisions.queries.js';
import { DomainError } from '../http/domain-error.js';
import { ReleaseLibrary } from '../releases/release-library.js';
import { ModelLibrary } from './model-library.js';
import { ModelRow } from './model.entity.js';
import { expressionOf } from './models.queries.js';

type Answer = AnswerOf<typeof explainScore>;

/** Says what the score of a stored decision is made of. */
@Injectable()
export class ScoreExplanation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelLibrary,
    private readonly releases: ReleaseLibrary,
  ) {}

  /** @throws DomainError notFound where there is no such decision, it has no score, or its model cannot be explained */
  async of(decisionId: string, language: Language): Promise<Answer> {
    const decision = await decisionRowOf(this.dataSource.manager, decisionId);
    if (decision.score === null) throw new DomainError('notFound', 'This decision has no score.');
    const { model: name, version, probability } = decision.score;
    const { id } = await this.dataSource.manager.findOneOrFail(ModelRow, {
      where: { name, version },
      select: { id: true },
    });
    const model = await this.models.get(id);
    const { prepared } = await this.releases.byNumber(decision.releaseNumber);
    const { rows } = factsOf(prepared, decision.declaration as DeclarationSubset, givenOf(decision));
    const scores = scoreRows(model, rows);
    const highest = scores.indexOf(scores.reduce((greatest, score) => Math.max(greatest, score), 0));
    const row = rows[highest];
    const explanation = row && explainFeatures(model, featuresOf(model, row));
    if (!explanation) throw new DomainError('notFound', 'The file of this model does not keep what explaining needs.');
    return {
      model: { id, name, version },
      probability,
      percentile: percentileOf(model, probability),
      item: highest + 1,
      method: explanation.method,
      expected: explanation.expected,
      uncalibrated: explanation.probability,
      groups: grouped(model, explanation),
      words: explanationInWords(explanation, language),
    };
  }
}

/** Groups and the features in them, those that move the score most first. */
function grouped({ metadata }: ScoreModel, { groups, features }: Explanation): Answer['groups'] {
  const texts = new Map(metadata.features.map((feature) => [feature.name, expressionOf(feature)]));
  return groups.map(({ group, contribution }) => ({
    group,
    contribution,
    features: features
      .filter((feature) => feature.group === group)
      .map(({ name, value, contribution: part }) => ({
        feature: name,
        text: texts.get(name) ?? name,
        ...(value !== undefined && { value }),
        contribution: part,
      })),
  }));
}
