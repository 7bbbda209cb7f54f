/**
 * Probability of at least `hits` successes in `n` trials of probability `share`: the regularised incomplete beta function
 * I_share(hits, n - hits + 1) (NIST Digital Library of Mathematical Functions, 8.17.5), which takes the fractional counts
 * of weighted samples too. 1 without a hit.
 */
export function binomialTail(hits: number, n: number, share: number): number {
  if (hits <= 0 || n <= 0 || share >= 1) return 1;
  if (share <= 0) return 0;
  return incompleteBeta(share, Math.min(hits, n), Math.max(n - hits, 0) + 1);
}

/** By the continued fraction of DLMF 8.17.22 on the side where it converges quickly. */
function incompleteBeta(x: number, a: number, b: number): number {
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

const tiny = 1e-300;
const kept = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** Lentz's method (W. J. Lentz, "Generating Bessel functions in Mie scattering calculations", Applied Optics 15, 1976). */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-12) break;
  }
  return value;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

/** C. Lanczos, "A precision approximation of the gamma function", SIAM Journal on Numerical Analysis 1, 1964; g = 7. */
function logGamma(value: number): number {
  if (value < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * value))) - logGamma(1 - value);
  const x = value - 1;
  const sum = lanczos.reduce((total, term, at) => total + term / (x + at + 1), 0.9999999999998099);
  const t = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}
