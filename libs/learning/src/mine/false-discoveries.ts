/**
 * For each p-value the least rate of false discoveries at which it would be among the discoveries (Y. Benjamini and
 * Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57, 1995). In the order
 * given.
 */
export function falseDiscoveryRates(pValues: readonly number[]): number[] {
  const order = pValues.map((_, at) => at).sort((a, b) => (pValues[b] ?? 0) - (pValues[a] ?? 0));
  const rates = new Array<number>(pValues.length).fill(1);
  let least = 1;
  order.forEach((at, place) => {
    least = Math.min(least, ((pValues[at] ?? 1) * pValues.length) / (pValues.length - place));
    rates[at] = least;
  });
  return rates;
}
