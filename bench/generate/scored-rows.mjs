import { randomOf } from './random.mjs';

export const columns = 40;

/**
 * Rows of 40 features as a customs model has them, as float32 row by row: rates, amounts over several orders of
 * magnitude, small counts, and every seventh missing in three rows of ten. Labels follow from the features and chance.
 */
export function scoredRows(rows, seed) {
  const random = randomOf(seed);
  const values = new Float32Array(rows * columns);
  const labels = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let odds = -2;
    for (let column = 0; column < columns; column += 1) {
      const value = featureOf(column, random);
      values[row * columns + column] = value;
      if (!Number.isNaN(value)) odds += Math.sin(value * (1 + (column % 5))) * ((column % 3) - 1);
    }
    labels[row] = random.chance(1 / (1 + Math.exp(-odds))) ? 1 : 0;
  }
  return { values, labels, columns };
}

function featureOf(column, random) {
  const normal = random.normal();
  if (column % 7 === 3 && random.chance(0.3)) return Number.NaN;
  if (column % 4 === 1) return Math.round(3 * normal);
  return column % 4 === 2 ? Math.exp(2 * normal) : normal;
}

/** 300 trees of depth 6, trained by libxgboost; it scores on one thread, as the other side does. */
export function trainedModel(library, { rows }) {
  const matrix = library.denseMatrix(scoredRows(rows, 1));
  const parameters = { objective: 'binary:logistic', max_depth: 6, eta: 0.1, tree_method: 'hist', seed: 1 };
  const booster = library.train(matrix, { parameters, rounds: 300 });
  matrix.close();
  booster.setParameters({ nthread: 1 });
  return { booster, json: JSON.parse(Buffer.from(booster.save()).toString()) };
}
