type Matrix = readonly (readonly number[])[];

/** The inverse by Gauss and Jordan with the greatest pivots; undefined for a singular matrix. */
export function invert(matrix: Matrix): number[][] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    const pivot = greatestBelow(rows, column);
    const [upper, chosen] = [rows[column], rows[pivot]];
    const divisor = chosen?.[column] ?? 0;
    if (upper === undefined || chosen === undefined || !(Math.abs(divisor) > 1e-12)) return undefined;
    rows[pivot] = upper;
    const scaled = chosen.map((value) => value / divisor);
    rows[column] = scaled;
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index !== column) rows[index] = row.map((value, place) => value - factor * (scaled[place] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}

function greatestBelow(rows: Matrix, column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row += 1) {
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  }
  return best;
}

export function multiply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0));
}
