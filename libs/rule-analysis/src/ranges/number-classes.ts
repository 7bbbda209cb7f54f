import { nextDown, nextUp } from './doubles.js';

/** Numbers that no test of the rules tells apart, both ends included. */
export interface NumberClass {
  readonly low: number;
  readonly high: number;
}

export interface NumberDomain {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/**
 * The numbers of a domain cut at the marks: each mark is a class of its own, and so is what lies between two of them.
 * Exact on doubles: an open end is the neighbouring double, or the neighbouring whole number.
 */
export function numberClasses(domain: NumberDomain, marks: Iterable<number>): NumberClass[] {
  const { min, max } = domain;
  const inside = [...new Set(marks)].filter((mark) => mark >= min && mark <= max).sort((a, b) => a - b);
  const pieces: NumberClass[] = [];
  let low = min;
  for (const mark of inside) {
    if (mark > low) pieces.push({ low, high: nextDown(mark) });
    pieces.push({ low: mark, high: mark });
    low = nextUp(mark);
  }
  pieces.push({ low, high: max });
  const legal = domain.whole ? pieces.map(wholeWithin) : pieces;
  return legal.filter((piece) => piece.low <= piece.high);
}

/** Index of the class a number is in, or −1 when it is outside the domain. */
export function numberClassOf(classes: readonly NumberClass[], value: number): number {
  let [low, high] = [0, classes.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = classes[middle];
    if (piece === undefined) return -1;
    if (value < piece.low) high = middle - 1;
    else if (value > piece.high) low = middle + 1;
    else return middle;
  }
  return -1;
}

function wholeWithin({ low, high }: NumberClass): NumberClass {
  return { low: Math.ceil(low) + 0, high: Math.floor(high) + 0 };
}
