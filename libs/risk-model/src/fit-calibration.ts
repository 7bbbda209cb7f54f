import { calibrate, type Calibration } from './calibration.js';
import type { Outcomes } from './ranking.js';

/** Below so many cases isotonic regression follows chance (A. Niculescu-Mizil and R. Caruana, ICML 2005). */
const leastForIsotonic = 1000;

/**
 * Which kind of calibration serves later cases better: each is learnt from the first half and judged on the second by
 * log loss.
 * @param held cases in order of time
 */
export function betterCalibration(held: Outcomes): Calibration['kind'] {
  const half = held.scores.length >> 1;
  if (half < leastForIsotonic) return 'platt';
  const part = (values: ArrayLike<number>, from: number, to: number): number[] => Array.from(values).slice(from, to);
  const halves = [0, half].map((from) => ({
    scores: part(held.scores, from, from === 0 ? half : held.scores.length),
    labels: part(held.labels, from, from === 0 ? half : held.labels.length),
  }));
  const [first = held, second = held] = halves;
  const lossOf = (kind: Calibration['kind']): number => {
    const calibration = fitCalibration(first, kind);
    return Array.from(second.scores).reduce((sum, score, i) => {
      const p = Math.min(1 - 1e-7, Math.max(1e-7, calibrate(calibration, score)));
      return sum - Math.log(second.labels[i] === 1 ? p : 1 - p);
    }, 0);
  };
  return lossOf('isotonic') < lossOf('platt') ? 'isotonic' : 'platt';
}

/** Learns a calibration from cases the model was not trained on. Undefined without cases of both kinds. */
export function fitCalibration(held: Outcomes, kind: Calibration['kind']): Calibration | undefined {
  const n = held.scores.length;
  let irregular = 0;
  for (let i = 0; i < n; i += 1) irregular += held.labels[i] ?? 0;
  if (irregular === 0 || irregular === n) return undefined;
  return kind === 'isotonic' ? fitIsotonic(held, irregular / n) : fitPlatt(held, irregular);
}

interface Block {
  readonly n: number;
  readonly irregular: number;
  /** Sum of the scores. */
  readonly scores: number;
}

/**
 * Pool adjacent violators (M. Ayer et al., "An empirical distribution function for sampling with incomplete
 * information", Annals of Mathematical Statistics 26, 1955). Each block then counts one case of the overall rate more, so
 * that no rate is 0 or 1 for certain, and blocks that this brings out of order are pooled again.
 */
function fitIsotonic({ scores, labels }: Outcomes, prior: number): Calibration {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const single: Block[] = [];
  for (const i of order) {
    const [score, last] = [scores[i] ?? 0, single.at(-1)];
    const block = { n: 1, irregular: labels[i] ?? 0, scores: score };
    // Equal scores are one block from the start: nothing may tell them apart.
    if (last !== undefined && last.scores / last.n === score) single[single.length - 1] = pooled(last, block);
    else single.push(block);
  }
  const rate = ({ irregular, n }: Block): number => irregular / n;
  const smoothed = ({ irregular, n }: Block): number => (irregular + prior) / (n + 1);
  const blocks = pool(pool(single, rate), smoothed).filter(({ n, scores: sum }) => sum > 0 && sum < n);
  return { kind: 'isotonic', scores: blocks.map((block) => block.scores / block.n), rates: blocks.map(smoothed) };
}

function pool(blocks: readonly Block[], valueOf: (block: Block) => number): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    let merged = block;
    for (let last = kept.at(-1); last !== undefined && valueOf(last) >= valueOf(merged); last = kept.at(-1)) {
      merged = pooled(last, merged);
      kept.pop();
    }
    kept.push(merged);
  }
  return kept;
}

function pooled(a: Block, b: Block): Block {
  return { n: a.n + b.n, irregular: a.irregular + b.irregular, scores: a.scores + b.scores };
}

const [mostSteps, leastSlope, farthestMargin] = [50, 0.01, 30];

/**
 * J. Platt, "Probabilistic outputs for support vector machines", 1999, on the logit of the score, with his smoothed
 * targets, by Newton's method. A slope that would turn the order round is held just above nothing.
 */
function fitPlatt({ scores, labels }: Outcomes, irregular: number): Calibration {
  const [high, low] = [(irregular + 1) / (irregular + 2), 1 / (scores.length - irregular + 2)];
  const margins = Float64Array.from(scores, (p) =>
    Math.max(-farthestMargin, Math.min(farthestMargin, Math.log(p / (1 - p)))),
  );
  let [slope, intercept] = [1, 0];
  for (let step = 0; step < mostSteps; step += 1) {
    let [gs, gi, ss, si, ii] = [0, 0, 1e-9, 0, 1e-9];
    margins.forEach((margin, i) => {
      const p = 1 / (1 + Math.exp(-(slope * margin + intercept)));
      const [error, weight] = [p - (labels[i] === 1 ? high : low), p * (1 - p)];
      gs += error * margin;
      gi += error;
      ss += weight * margin * margin;
      si += weight * margin;
      ii += weight;
    });
    const determinant = ss * ii - si * si;
    // Far from the answer Newton's step may overshoot: no step is longer than 1.
    const [ds, di] = [(ii * gs - si * gi) / determinant, (ss * gi - si * gs) / determinant];
    const shrink = Math.max(1, Math.abs(ds), Math.abs(di));
    [slope, intercept] = [Math.max(leastSlope, slope - ds / shrink), intercept - di / shrink];
    if (Math.abs(ds) + Math.abs(di) < 1e-10) break;
  }
  return { kind: 'platt', slope, intercept };
}
