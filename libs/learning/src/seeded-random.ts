/**
 * A repeatable stream of numbers in [0, 1): Marsaglia's xorshift32 (G. Marsaglia, "Xorshift RNGs", Journal of
 * Statistical Software 8, 2003) after mixing the seed. Good enough for folds and samples, not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0;
  if (state === 0) state = 0x6d2b79f5;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  for (let warmUp = 0; warmUp < 8; warmUp += 1) next();
  return next;
}
