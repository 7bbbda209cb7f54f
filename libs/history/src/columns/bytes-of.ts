import type { Column } from '@tidewaiter/rule-index';
import type { PastOutcomes } from './past-outcomes.js';

/** A short text with the object around it, and one packed with others, roughly. */
const bytesOfText = 48;
const bytesOfPacked = 24;

/** With the bins of numbers, which are made when they are first needed. */
export function bytesOfColumn(column: Column): number {
  if (column.kind === 'numbers') return column.values.byteLength + Uint16Array.BYTES_PER_ELEMENT * column.values.length;
  return column.codes.byteLength + column.values.length * bytesOfText;
}

export function bytesOfOutcomes(outcomes: PastOutcomes): number {
  const { dutyCents, random, references, results, starts, valueCents } = outcomes;
  const arrays = [dutyCents, random, results, starts, valueCents];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, references.length * bytesOfPacked);
}
