import { fitLogistic } from './fit-logistic.js';
import type { ReplayLearner } from './replay-learner.js';

/** Bands of a characteristic, besides the one for missing. */
const bands = 5;
/** Items added to each band, shared out as the whole is, so that a small band says little. */
const smoothing = 10;
/** Points that double the odds of being irregular. */
const pointsToDouble = 20;

/**
 * A point scorecard, as credit scoring makes them: each column cut into bands of about equal size, each band given its
 * weight of evidence, a logistic regression over those, and its terms rounded to whole points whose sum is the score
 * (N. Siddiqi, "Credit Risk Scorecards", Wiley 2006, chapter 6). Officers can add it up by hand.
 */
export const scorecardLearner: ReplayLearner = ({ columns, values, labels, candidates }) => {
  const characteristics = Array.from({ length: columns }, (_, column) =>
    characteristicOf(columnOf(values, columns, column), labels),
  );
  const evidence = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    evidence[at] = evidenceOf(characteristics[at % columns], values[at] ?? Number.NaN);
  }
  const { weights } = fitLogistic({ values: evidence, labels, columns });
  const factor = pointsToDouble / Math.LN2;
  const scores = new Float64Array(candidates.length / columns);
  for (let at = 0; at < candidates.length; at += 1) {
    const column = at % columns;
    const term = (weights[column] ?? 0) * evidenceOf(characteristics[column], candidates[at] ?? Number.NaN);
    const row = (at - column) / columns;
    scores[row] = (scores[row] ?? 0) + Math.round(factor * term);
  }
  return scores;
};

/** Upper ends of all bands but the last, ascending, and the weight of evidence by band; the last one is for missing. */
interface Characteristic {
  readonly ends: readonly number[];
  readonly evidence: readonly number[];
}

function columnOf(values: Float32Array, columns: number, column: number): Float32Array {
  return Float32Array.from({ length: values.length / columns }, (_, row) => values[row * columns + column] ?? NaN);
}

function characteristicOf(column: Float32Array, labels: Float32Array): Characteristic {
  const ordered = column.filter((value) => !Number.isNaN(value)).sort();
  const cuts = Array.from({ length: bands - 1 }, (_, cut) => ordered[Math.floor(((cut + 1) * ordered.length) / bands)]);
  const ends = [...new Set(cuts)].filter((end) => end !== undefined && end !== ordered[0]);
  const characteristic = { ends: ends as number[], evidence: [] };
  const irregular = new Float64Array(ends.length + 2);
  const conform = new Float64Array(ends.length + 2);
  column.forEach((value, row) => {
    const band = bandOf(characteristic, value);
    const counts = labels[row] === 1 ? irregular : conform;
    counts[band] = (counts[band] ?? 0) + 1;
  });
  const share = labels.reduce((sum, label) => sum + label, 0) / Math.max(1, labels.length);
  const odds = Math.log((share + 1e-9) / (1 - share + 1e-9));
  const evidence = Array.from(irregular, (found, band) => {
    const [bad, good] = [found + smoothing * share + 1e-9, (conform[band] ?? 0) + smoothing * (1 - share) + 1e-9];
    return Math.log(bad / good) - odds;
  });
  return { ends: characteristic.ends, evidence };
}

function bandOf({ ends }: Pick<Characteristic, 'ends'>, value: number): number {
  if (Number.isNaN(value)) return ends.length + 1;
  const band = ends.findIndex((end) => value < end);
  return band < 0 ? ends.length : band;
}

function evidenceOf(characteristic: Characteristic | undefined, value: number): number {
  return characteristic?.evidence[bandOf(characteristic, value)] ?? 0;
}
