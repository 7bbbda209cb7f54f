import type { DenseInput, SparseInput } from '../src/index.js';

/** Rows whose label is mostly 1 where the first column is above 0.5, or above 0.3 where the third is missing. */
export function sample(rows: number, start = 0): DenseInput & { labels: Float32Array; featureNames: string[] } {
  const values = new Float32Array(rows * 3);
  const labels = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const at = row + start;
    const signal = (at * 0.618034) % 1;
    values.set([signal, (at * 0.414214) % 1, at % 3 === 0 ? Number.NaN : at % 7], row * 3);
    labels[row] = signal > (at % 3 === 0 ? 0.3 : 0.5) !== (at % 11 === 0) ? 1 : 0;
  }
  return { values, columns: 3, labels, featureNames: ['signal', 'noise', 'gap'] };
}

/** The same rows with the missing values left out instead of written as NaN. */
export function sparseSample(rows: number): SparseInput {
  const { values: dense, columns, ...info } = sample(rows);
  const offsets = [0];
  const indices: number[] = [];
  const values: number[] = [];
  dense.forEach((value, at) => {
    if (!Number.isNaN(value)) {
      indices.push(at % columns);
      values.push(value);
    }
    if (at % columns === columns - 1) offsets.push(values.length);
  });
  return {
    ...info,
    offsets: Uint32Array.from(offsets),
    indices: Uint32Array.from(indices),
    values: Float32Array.from(values),
    columns,
  };
}

/** Three classes that the first column tells apart. */
export function classSample(rows: number): DenseInput & { labels: Float32Array } {
  const input = sample(rows);
  const labels = input.labels.map((_, row) => Math.floor((input.values[row * 3] ?? 0) * 3));
  return { ...input, labels };
}
