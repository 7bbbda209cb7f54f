import { codeWriter, columnStore, numberWriter, withBins } from '@tidewaiter/rule-index';
import { drawOf } from './declarations.mjs';
import { domains } from './domains.mjs';
import { randomOf } from './random.mjs';

const shapesInPool = 1000;
const written = 4096;

/**
 * Synthetic declarations of one item each as columns, drawn from the same domains as the rows of `declarations`, which
 * facts are missing by a thousand shapes; with the customs value in cents as the amount of each declaration.
 */
export function declarationColumns(rows, { seed = 7, keeping = 'shared' } = {}) {
  const random = randomOf(seed);
  const shapeOf = Uint16Array.from({ length: rows }, () => random.below(shapesInPool));
  const columns = new Map(
    Object.entries(domains).map(([name, domain]) => {
      const isThere = Array.from({ length: shapesInPool }, () => !random.chance(domain.missing));
      const write = domain.kind === 'number' ? numberWriter : codeWriter;
      const column = filled(write({ rows, keeping }), drawOf(domain, random), (row) => isThere[shapeOf[row]], rows);
      return [name, column.kind === 'numbers' ? withBins(column, { keeping }) : column];
    }),
  );
  const starts = Uint32Array.from({ length: rows + 1 }, (_, at) => at);
  const values = columns.get('item.customs_value').values;
  const amounts = Float64Array.from(values, (value) => (Number.isNaN(value) ? 0 : Math.round(100 * value)));
  return { store: columnStore({ starts, columns }), columns, starts, amounts };
}

function filled(writer, draw, isThere, rows) {
  for (let from = 0; from < rows; from += written) {
    const length = Math.min(written, rows - from);
    writer.append(Array.from({ length }, (_, at) => (isThere(from + at) ? draw() : undefined)));
  }
  return writer.finish();
}
