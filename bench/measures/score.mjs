import { batchScorerOf, logistic, parseForest, predictorOf } from '@tidewaiter/risk-model';
import { columns, scoredRows, trainedModel } from '../generate/scored-rows.mjs';
import { interleave } from '../interleave.mjs';
import { openLibrary } from '../peers/libxgboost.mjs';
import { flat } from './online.mjs';

/** Scoring 300 trees of depth 6 on 40 features, one row and many, beside libxgboost on one thread too. */
export async function* score({ quick, say }) {
  const { library, reason } = await openLibrary();
  if (!library) return say(reason);
  const size = { rounds: quick ? 7 : 15, verified: quick ? 20_000 : 100_000 };
  const { booster, json } = trainedModel(library, { rows: quick ? 8000 : 20_000 });
  const forest = parseForest(json);
  const predictor = predictorOf(forest);
  const plain = withoutWebAssembly(parseForest(json));
  verifyMargins({ booster, predictor, plain, forest }, scoredRows(size.verified, 2).values);
  const { values } = scoredRows(10_000, 3);
  const one = singleRows(values, (row) => booster.predictInPlace(row).values[0], quick ? 300 : 600);
  const fast = singleRows(values, (row) => logistic(predictor.margin(row)), 20_000);
  yield { name: 'score/one', ...flat(await interleave(fast, one, size)) };
  const typed = singleRows(values, (row) => logistic(plain.margin(row)), 10_000);
  yield { name: 'score/one-typescript', ...flat(await interleave(typed, one, size)) };
  yield* batches({ library, booster, forest, predictor, values }, size);
}

async function* batches({ library, booster, forest, predictor, values }, size) {
  const count = values.length / columns;
  const inPlace = { count, run: () => booster.predictInPlace(values) };
  const ours = { count, run: () => predictor.margins(values).map(logistic) };
  yield { name: 'score/batch', ...flat(await interleave(ours, inPlace, size)) };
  const scorer = batchScorerOf(forest);
  const ranked = scorer.rank(values);
  // libxgboost remembers what it predicted for a matrix: each of its turns gets a matrix that it has not seen.
  const matrices = Array.from({ length: size.rounds + 1 }, () => library.denseMatrix({ values, columns, threads: 1 }));
  const unseen = matrices.values();
  const prepared = { count, run: () => booster.predict(unseen.next().value) };
  const fromRanks = { count, run: () => scorer.marginsOfRanked(ranked).map(logistic) };
  yield { name: 'score/batch-ranked', ...flat(await interleave(fromRanks, prepared, size)) };
  for (const matrix of matrices) matrix.close();
}

/** The same forest where there is no WebAssembly; what a predictor uses is settled at its first score. */
function withoutWebAssembly(forest) {
  const { WebAssembly } = globalThis;
  delete globalThis.WebAssembly;
  try {
    const predictor = predictorOf(forest);
    predictor.margin(new Float32Array(columns));
    return predictor;
  } finally {
    globalThis.WebAssembly = WebAssembly;
  }
}

/** Every margin is libxgboost's own float32 number. */
function verifyMargins({ booster, predictor, plain, forest }, values) {
  const expected = booster.predictInPlace(values, { kind: 'margin' }).values;
  const scorer = batchScorerOf(forest);
  const many = predictor.margins(values);
  const ranked = scorer.marginsOfRanked(scorer.rank(values));
  expected.forEach((margin, row) => {
    const at = row * columns;
    const own = [predictor.margin(values, at), plain.margin(values, at), many[row], ranked[row]];
    if (own.every((one) => one === margin)) return;
    throw new Error(`row ${row}: libxgboost has the margin ${margin}, we have ${own.join(', ')}`);
  });
}

/** A side that scores the rows one after the other. */
function singleRows(values, work, count) {
  const rows = Array.from({ length: 1000 }, (_, row) => values.slice(row * columns, (row + 1) * columns));
  let [at, sum] = [0, 0];
  const run = (times) => {
    for (let done = 0; done < times; done += 1) {
      sum += work(rows[at]);
      at = (at + 1) % rows.length;
    }
    return sum;
  };
  return { count, run };
}
