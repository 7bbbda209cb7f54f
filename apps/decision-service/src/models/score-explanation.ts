import { Injectable } from '@nestjs/common';
import type { AnswerOf, explainScore } from '@tidewaiter/contracts';
import type { DeclarationSubset } from '@tidewaiter/declaration';
import { factsOf } from '@tidewaiter/decision';
import { factsOfFeature, featuresOf, percentileOf, scoreRow, type ScoreModel } from '@tidewaiter/risk-model';
import { DataSource } from 'typeorm';
import { decisionRowOf } from '../decisions/decisions.queries.js';
import { DomainError } from '../http/domain-error.js';
import { ReleaseLibrary } from '../releases/release-library.js';
import { contributionsOf } from './contributions.js';
import { groupOfFeature } from './feature-groups.js';
import { ModelLibrary } from './model-library.js';
import { ModelRow } from './model.entity.js';
import { expressionOf } from './models.queries.js';

type Explanation = AnswerOf<typeof explainScore>;
type Group = Explanation['groups'][number];

/** Says what the score of a stored decision is made of. */
@Injectable()
export class ScoreExplanation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelLibrary,
    private readonly releases: ReleaseLibrary,
  ) {}

  /** @throws DomainError notFound where there is no such decision, or it has no score */
  async of(decisionId: string): Promise<Explanation> {
    const decision = await decisionRowOf(this.dataSource.manager, decisionId);
    if (decision.score === null) throw new DomainError('notFound', 'This decision has no score.');
    const { model: name, version, probability } = decision.score;
    const { id } = await this.dataSource.manager.findOneOrFail(ModelRow, {
      where: { name, version },
      select: { id: true },
    });
    const model = await this.models.get(id);
    const { prepared } = await this.releases.byNumber(decision.releaseNumber);
    const { rows } = factsOf(prepared, decision.declaration as DeclarationSubset, decision.draw);
    const scores = rows.map((row) => scoreRow(model, row));
    const highest = scores.indexOf(Math.max(...scores));
    const row = rows[highest];
    if (!row) throw new DomainError('notFound', 'This decision has no items.');
    const values = featuresOf(model, row);
    const { base, contributions, method } = contributionsOf(model, values);
    return {
      model: { id, name, version },
      probability,
      percentile: percentileOf(model, probability),
      item: highest + 1,
      method,
      base,
      groups: grouped(model, values, contributions),
    };
  }
}

/** Groups and the features in them, those that move the score most first. */
function grouped(model: ScoreModel, values: Float32Array, contributions: ArrayLike<number>): Group[] {
  const groups = new Map<string, Group['features']>();
  model.metadata.features.forEach((feature, column) => {
    const group = groupOfFeature(factsOfFeature(feature));
    const value = values[column] ?? Number.NaN;
    const known = groups.get(group) ?? [];
    groups.set(group, known);
    known.push({
      feature: feature.name,
      text: expressionOf(feature),
      ...(!Number.isNaN(value) && { value }),
      contribution: contributions[column] ?? 0,
    });
  });
  const bySize = (a: { contribution: number }, b: { contribution: number }): number =>
    Math.abs(b.contribution) - Math.abs(a.contribution);
  return [...groups]
    .map(([group, features]) => ({
      group,
      contribution: features.reduce((sum, { contribution }) => sum + contribution, 0),
      features: features.sort(bySize),
    }))
    .sort(bySize);
}
