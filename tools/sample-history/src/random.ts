/** Values with their cumulated weights, ready to draw from. */
export interface WeightedTable<Value> {
  readonly values: readonly Value[];
  readonly cumulated: Float64Array;
}

/** A source of reproducible randomness. Every method draws at least once, whatever it answers. */
export interface Random {
  /** In [0, 1), 32 bits fine. */
  next(): number;
  chance(probability: number): boolean;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  /** Log-normal: `median` times e to the power of a normal deviate of standard deviation `spread`. */
  logNormal(median: number, spread: number): number;
  /** One of a list that is not empty. */
  pick<Value>(values: readonly Value[]): Value;
  draw<Value>(table: WeightedTable<Value>): Value;
}

/** Cumulates weights; a table without a positive weight is refused. */
export function weightedTable<Value>(entries: Iterable<readonly [Value, number]>): WeightedTable<Value> {
  const values: Value[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const [value, weight] of entries) {
    sum += weight;
    values.push(value);
    sums.push(sum);
  }
  if (!(sum > 0)) throw new RangeError('a weighted table needs a positive weight');
  return { values, cumulated: Float64Array.from(sums) };
}

/** One round of the splitmix32 mixer: turns neighbouring seeds into unrelated states. */
function mix(value: number): number {
  let mixed = (value + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Generator sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state, here from a seed and the path of a sub-stream. */
function sfc32(seed: number, path: readonly number[]): () => number {
  let a = mix(seed);
  let b = path.reduce((state, part) => mix(state ^ mix(part)), a);
  let c = mix(a ^ b);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x100000000;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

function indexIn(cumulated: Float64Array, point: number): number {
  let low = 0;
  let high = cumulated.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulated[middle] ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Box and Muller's transform of two uniform deviates; the first is kept away from zero. */
function normalFrom(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** The stream of randomness named by a seed and a path of whole numbers; the same name always gives the same stream. */
export function randomOf(seed: number, ...path: readonly number[]): Random {
  const next = sfc32(seed, path);
  return {
    next,
    chance: (probability) => next() < probability,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor((high - low + 1) * next()),
    logNormal: (median, spread) => median * Math.exp(spread * normalFrom(next)),
    pick: <Value>(values: readonly Value[]) => values[Math.floor(values.length * next())] as Value,
    draw: <Value>({ values, cumulated }: WeightedTable<Value>) => {
      const point = next() * (cumulated[cumulated.length - 1] ?? 0);
      return values[indexIn(cumulated, point)] as Value;
    },
  };
}
