import type { Compute, ComputeNumber } from './compiler.js';

/** Reads a fact of a row. */
export function readFact(name: string): Compute {
  // A row is plain data made elsewhere: what every object inherits must not pass for a fact.
  if (name in Object.prototype) return (row) => (Object.hasOwn(row, name) ? row[name] : undefined);
  return (row) => row[name];
}

/** Reads a fact as a number; a value of another type is missing, as nothing is ever converted. */
export function readNumber(name: string): ComputeNumber {
  const read = readFact(name);
  return (row) => {
    const value = read(row);
    return typeof value === 'number' ? value : NaN;
  };
}
