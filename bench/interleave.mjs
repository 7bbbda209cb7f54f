import { performance } from 'node:perf_hooks';

/**
 * Times two sides in turns, ours, theirs, ours, theirs …, in one process, so that whatever else the machine does falls
 * on both. A side is { run(count), count }: `run` does `count` units of work and may be asynchronous.
 * Gives for each side CPU and wall microseconds per unit (medians of the rounds) and the median of the rounds' ratios
 * theirs ÷ ours by CPU, with the smallest and the greatest of them.
 */
export async function interleave(ours, theirs, { rounds }) {
  for (const side of [ours, theirs]) await side.run(side.warmUp ?? side.count);
  const timed = [];
  for (let round = 0; round < rounds; round += 1) timed.push([await time(ours), await time(theirs)]);
  const ratios = timed.map(([our, their]) => their.cpu / our.cpu);
  const wallRatios = timed.map(([our, their]) => their.wall / our.wall);
  return {
    ours: summary(timed.map(([our]) => our)),
    peer: summary(timed.map(([, their]) => their)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    wallRatio: median(wallRatios),
    wallSpread: [Math.min(...wallRatios), Math.max(...wallRatios)],
    n: ours.count * rounds,
  };
}

async function time({ run, count }) {
  const before = process.cpuUsage();
  const started = performance.now();
  await run(count);
  const wall = (performance.now() - started) * 1000;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / count, wall: wall / count };
}

function summary(times) {
  return { cpu: median(times.map(({ cpu }) => cpu)), wall: median(times.map(({ wall }) => wall)) };
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** The value below which `share` of the numbers lie. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
