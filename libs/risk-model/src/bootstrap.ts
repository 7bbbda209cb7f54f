import type { Interval } from './wilson.js';

export interface BootstrapOptions {
  /** Numbers in [0, 1), seeded by the caller so that intervals can be made again. */
  readonly random: () => number;
  readonly rounds?: number;
}

/**
 * 95 % intervals of figures that have no closed form: percentiles over samples drawn with replacement (B. Efron,
 * "Bootstrap methods: another look at the jackknife", Annals of Statistics 7, 1979).
 * @param n number of cases
 * @param figures the figures of a sample, given how often it holds each case
 */
export function bootstrap(
  n: number,
  figures: (counts: Int32Array) => readonly number[],
  { random, rounds = 200 }: BootstrapOptions,
): Interval[] {
  if (n === 0) return [];
  const samples = Array.from({ length: rounds }, () => {
    const counts = new Int32Array(n);
    for (let draw = 0; draw < n; draw += 1) {
      const drawn = Math.floor(random() * n);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    return figures(counts);
  });
  return (samples[0] ?? []).map((_, figure) => {
    const values = Float64Array.from(samples, (sample) => sample[figure] ?? 0).sort();
    const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? 0;
    return { low: at(0.025), high: at(0.975) };
  });
}
