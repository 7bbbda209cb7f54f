import { type Commodity, commodities, sectorOf } from './catalogue.js';
import { randomOf } from './random.js';

/** What the administration's valuation database says of a commodity code, currency per kilogram. */
export interface ReferenceRow {
  readonly commodity_code: string;
  readonly unit_value_median: number;
  /** About the tenth percentile of honest declarations. */
  readonly unit_value_low: number;
}

const stream = 21;

/** Standard deviation of the logarithm of unit values between traders and origins, beside that of the goods. */
const spreadBetweenTraders = 0.24;

/** Four significant digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function referenceOf(commodity: Commodity, seed: number): ReferenceRow {
  const random = randomOf(seed, stream, Number(commodity.code));
  const median = random.logNormal(commodity.unitValue * 0.97, 0.1);
  const spread = Math.hypot(sectorOf(commodity).spread, spreadBetweenTraders);
  return {
    commodity_code: commodity.code,
    unit_value_median: rounded(median),
    unit_value_low: rounded(median * Math.exp(-1.2816 * spread) * random.logNormal(1, 0.08)),
  };
}

/** The valuation database: near the market, with the errors such tables have. One row per commodity code. */
export function referenceTable(seed: number): ReferenceRow[] {
  return commodities.map((commodity) => referenceOf(commodity, seed));
}
