import { explainerOf, parseForest, predictorOf } from '@tidewaiter/risk-model';
import { columns, scoredRows, trainedModel } from '../generate/scored-rows.mjs';
import { interleave } from '../interleave.mjs';
import { openLibrary } from '../peers/libxgboost.mjs';
import { flat } from './online.mjs';

/** Exact contributions of 40 features in 300 trees of depth 6, beside libxgboost's on one thread. */
export async function* shap({ quick, say }) {
  const { library, reason } = await openLibrary();
  if (!library) return say(reason);
  const { booster, json } = trainedModel(library, { rows: quick ? 8000 : 20_000 });
  const forest = parseForest(json);
  const explainer = explainerOf(forest);
  const few = scoredRows(quick ? 60 : 200, 4).values;
  const many = scoredRows(2048, 5).values;
  const matrix = library.denseMatrix({ values: few, columns, threads: 1 });
  const theirs = () => booster.predict(matrix, { kind: 'contributions' }).values;
  yield tables(explainer, many);
  verifyContributions({ theirs: theirs(), explainer, predictor: predictorOf(forest) }, few);
  const peer = { count: few.length / columns, run: theirs };
  const rounds = quick ? 7 : 11;
  yield {
    name: 'shap/batch',
    ...flat(await interleave({ count: 2048, run: () => explainer.exact(many) }, peer, { rounds })),
  };
  const sixtyFour = many.subarray(0, 64 * columns);
  const small = { count: 64 * 8, run: () => repeated(8, () => explainer.exact(sixtyFour)) };
  yield { name: 'shap/batch-64', ...flat(await interleave(small, peer, { rounds })) };
  const one = { count: 20, run: () => repeated(20, () => explainer.exact(many.subarray(0, columns))) };
  yield { name: 'shap/one', ...flat(await interleave(one, peer, { rounds })) };
  matrix.close();
}

function repeated(times, work) {
  for (let done = 0; done < times; done += 1) work();
}

/** Seconds of the processor until the first rows are explained: the tables are filled then. */
function tables(explainer, values) {
  const before = process.cpuUsage();
  explainer.exact(values.subarray(0, 64 * columns));
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return { name: 'shap/tables', ours: seconds, unit: 's', ratio: seconds, n: 1 };
}

/** Within 1e-5 of libxgboost's float32 contributions, and within 1e-5 of the float32 margin when added up. */
function verifyContributions({ theirs, explainer, predictor }, values) {
  const rows = values.length / columns;
  for (const own of [explainer.exact(values).values, explainer.exact(values.slice(0, 20 * columns)).values]) {
    const wrong = own.findIndex((one, at) => !(Math.abs(one - theirs[at]) <= 1e-5));
    if (wrong >= 0) throw new Error(`contribution ${wrong}: libxgboost has ${theirs[wrong]}, we have ${own[wrong]}`);
  }
  const { values: all } = explainer.exact(values);
  for (let row = 0; row < rows; row += 1) {
    const sum = all.subarray(row * (columns + 1), (row + 1) * (columns + 1)).reduce((before, one) => before + one, 0);
    const margin = predictor.margin(values, row * columns);
    if (!(Math.abs(sum - margin) <= 1e-5)) throw new Error(`row ${row} adds up to ${sum}, its margin is ${margin}`);
  }
}
