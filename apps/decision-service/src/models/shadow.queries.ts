import type { AnswerOf, getModel } from '@tidewaiter/contracts';
import { auc, aucInterval, wilson } from '@tidewaiter/risk-model';
import type { EntityManager } from 'typeorm';

type Shadow = AnswerOf<typeof getModel>['shadow'];
type Measured = NonNullable<Shadow['agreement']>;

/** Both models' scores of decisions whose goods were really examined, and what was found. */
interface Revealed {
  readonly challenger: number;
  readonly champion: number;
  readonly irregular: boolean;
}

/** Quantile of the normal distribution for 95 %. */
const z = 1.96;

/** How a challenger does beside the scores that the decisions carry. */
export async function shadowFigures(manager: EntityManager, modelId: string): Promise<Shadow> {
  const [{ n, same, mean, deviation }] = await manager.query<
    [{ n: number; same: number; mean: number | null; deviation: number | null }]
  >(
    `SELECT count(*)::int AS n,
            (count(*) FILTER (WHERE (s.percentile >= 0.95) = ((d.score ->> 'percentile')::float8 >= 0.95)))::int AS same,
            avg(s.probability - (d.score ->> 'probability')::float8) AS mean,
            stddev_samp(s.probability - (d.score ->> 'probability')::float8) AS deviation
       FROM shadow_scores s JOIN decisions d ON d.id = s.decision_id
      WHERE s.model_id = $1 AND d.score IS NOT NULL`,
    [modelId],
  );
  return {
    n,
    ...(n > 0 && { agreement: { value: same / n, ...wilson(same, n) } }),
    ...(mean !== null && { meanDifference: around(mean, deviation === null ? undefined : deviation / Math.sqrt(n)) }),
    revealed: revealedFigures(await revealed(manager, modelId)),
  };
}

function revealed(manager: EntityManager, modelId: string): Promise<Revealed[]> {
  return manager.query(
    `SELECT s.probability AS challenger, (d.score ->> 'probability')::float8 AS champion,
            latest.act ->> 'result' = 'irregular' AS irregular
       FROM shadow_scores s JOIN decisions d ON d.id = s.decision_id
       JOIN LATERAL (
         SELECT act FROM inspection_acts WHERE decision_id = d.id AND act ->> 'result' <> 'notExamined'
          ORDER BY sequence DESC LIMIT 1) latest ON true
      WHERE s.model_id = $1 AND d.score IS NOT NULL ORDER BY d.sequence`,
    [modelId],
  );
}

function revealedFigures(cases: readonly Revealed[]): Shadow['revealed'] {
  const labels = cases.map(({ irregular }) => Number(irregular));
  const area = (scores: number[]): Measured | undefined => {
    const value = auc({ scores, labels });
    return value === undefined ? undefined : { value, ...aucInterval({ scores, labels }) };
  };
  const challenger = area(cases.map((one) => one.challenger));
  const champion = area(cases.map((one) => one.champion));
  return {
    n: cases.length,
    irregular: labels.reduce((sum, label) => sum + label, 0),
    ...(challenger && { challenger }),
    ...(champion && { champion }),
  };
}

function around(value: number, error: number | undefined): Measured {
  return error === undefined ? { value } : { value, low: value - z * error, high: value + z * error };
}
