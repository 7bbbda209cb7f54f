import { dayNumber } from '@tidewaiter/rule-language';
import type { FactValue } from '@tidewaiter/rule-language';
import type { Bounds } from './bounds.js';
import { firstDay, isoDay, lastDay } from './days.js';
import { plainBetween } from './doubles.js';
import { numberClassOf, numberClasses } from './number-classes.js';
import type { NumberClass, NumberDomain } from './number-classes.js';

/** Classes of present values. */
export interface AxisClasses {
  readonly representatives: readonly FactValue[];
  classOf(value: FactValue): number;
  /** Values of a class, the first its representative. */
  valuesOf(index: number): readonly FactValue[];
  boundsOf(index: number): Bounds | undefined;
}

export function numericClasses(domain: NumberDomain, marks: readonly number[]): AxisClasses {
  const classes = numberClasses(domain, marks);
  const chosen = ({ low, high }: NumberClass): number => {
    const plain = plainBetween(low, high);
    return domain.whole ? Math.min(Math.ceil(plain), high) : plain;
  };
  const representatives = classes.map(chosen);
  return {
    representatives,
    classOf: (value) =>
      typeof value !== 'number' || (domain.whole && !Number.isInteger(value)) ? -1 : numberClassOf(classes, value),
    valuesOf: (index) => {
      const piece = classes[index];
      return piece ? [...new Set([representatives[index] ?? piece.low, piece.low, piece.high])] : [];
    },
    boundsOf: (index) => asBounds(classes[index]),
  };
}

const familiarDay = dayNumber('2026-01-01') ?? 0;

export function dayClasses(marks: readonly number[]): AxisClasses {
  const classes = numberClasses({ min: firstDay, max: lastDay, whole: true }, marks);
  const chosen = ({ low, high }: NumberClass): number => Math.min(Math.max(familiarDay, low), high);
  return {
    representatives: classes.map((piece) => isoDay(chosen(piece))),
    classOf: (value) => numberClassOf(classes, typeof value === 'string' ? (dayNumber(value) ?? NaN) : NaN),
    valuesOf: (index) => {
      const piece = classes[index];
      return piece ? [...new Set([chosen(piece), piece.low, piece.high])].map(isoDay) : [];
    },
    boundsOf: (index) => asBounds(classes[index]),
  };
}

function asBounds(piece: NumberClass | undefined): Bounds | undefined {
  return piece && { min: piece.low, max: piece.high };
}
