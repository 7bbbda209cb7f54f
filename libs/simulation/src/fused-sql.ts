import type { Bind } from '@tidewaiter/history';
import { farthestShare, type EvidenceFusion } from '@tidewaiter/risk-model';

/**
 * `fusedProbability` of the decision in SQL; NULL without a fusion or a score. The same operations on doubles, but
 * logarithm, exponential and the order of the sum are the database's: the two agree to 1e-12, not to the last bit.
 * @param inputs SQL of the declaration's score and of the sum of the weights of its hits
 */
export function fusedSql(
  fusion: EvidenceFusion | undefined,
  { score, evidence }: { readonly score: string; readonly evidence: () => string },
  bind: Bind,
): string {
  if (fusion === undefined) return 'CAST(NULL AS DOUBLE)';
  const [one, least, most, intercept, slope] = [
    1,
    farthestShare,
    1 - farthestShare,
    fusion.intercept,
    fusion.slope,
  ].map((value) => bind({ type: 'double', value }));
  const bounded = `least(${most}, greatest(${least}, ${score}))`;
  const logOdds = `ln(${bounded} / (${one} - ${bounded}))`;
  return `CASE WHEN ${score} IS NOT NULL
    THEN ${one} / (${one} + exp(-(${intercept} + ${slope} * ${logOdds} + ${evidence()}))) END`;
}
