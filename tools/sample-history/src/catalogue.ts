import { dataJson, dataText } from './data-file.js';
import { type WeightedTable, weightedTable } from './random.js';

/**
 * What makes goods interesting to a fraudster: `V` often undervalued, `I` often counterfeit, `L` needs a licence,
 * `Q` sold by quantities easily understated, `P` a usual cover for what is sent by parcel.
 */
type Trait = 'V' | 'I' | 'L' | 'Q' | 'P';

/** A line of the tariff with what the market says about it. */
export interface Commodity {
  readonly code: string;
  readonly sector: string;
  /** Median true value, currency of the administration per kilogram. */
  readonly unitValue: number;
  /** General rate of duty, %. */
  readonly rate: number;
  /** Supplementary unit (UN/ECE recommendation 20), when the tariff asks for one, and the kilograms one unit weighs. */
  readonly unit?: string;
  readonly unitMass: number;
  /** How often traders of the sector import it, relative to each other. */
  readonly weight: number;
  readonly traits: ReadonlySet<Trait>;
  /** A similar line with a lower rate. */
  readonly neighbour?: string;
  readonly description: string;
}

/** A branch of trade: how prices scatter (standard deviation of the logarithm), how much is shipped, from where. */
export interface Sector {
  readonly name: string;
  readonly spread: number;
  /** Median net mass of an item sent by sea, kg. */
  readonly shipment: number;
  /** Share of the importers, relative. */
  readonly importers: number;
  readonly origins: WeightedTable<string>;
  readonly originCodes: ReadonlySet<string>;
  readonly commodities: readonly Commodity[];
}

function commodityOf(line: string): Commodity {
  const [code = '', sector = '', unitValue, rate, unit = '', unitMass, weight, traits = '', neighbour = '', ...rest] =
    line.split(',');
  return {
    code,
    sector,
    unitValue: Number(unitValue),
    rate: Number(rate),
    unitMass: Number(unitMass),
    weight: Number(weight),
    traits: new Set([...traits] as Trait[]),
    description: rest.join(','),
    ...(unit === '' ? {} : { unit }),
    ...(neighbour === '' ? {} : { neighbour }),
  };
}

/** The tariff, in the order of the file. */
export const commodities: readonly Commodity[] = dataText('commodities.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map(commodityOf);

const commoditiesByCode = new Map(commodities.map((commodity) => [commodity.code, commodity]));

/** The line of the tariff with this code; the tariff's own references are complete. */
export function commodityCoded(code: string): Commodity {
  const found = commoditiesByCode.get(code);
  if (found === undefined) throw new RangeError(`no commodity ${code} in the tariff`);
  return found;
}

interface SectorData {
  readonly spread: number;
  readonly shipment: number;
  readonly importers: number;
  readonly origins: Readonly<Record<string, number>>;
}

export const sectors: readonly Sector[] = Object.entries(dataJson<Record<string, SectorData>>('sectors.json')).map(
  ([name, { origins, ...data }]) => ({
    ...data,
    name,
    origins: weightedTable(Object.entries(origins)),
    originCodes: new Set(Object.keys(origins)),
    commodities: commodities.filter(({ sector }) => sector === name),
  }),
);

const sectorsByName = new Map(sectors.map((sector) => [sector.name, sector]));

export function sectorOf({ sector }: Commodity): Sector {
  const found = sectorsByName.get(sector);
  if (found === undefined) throw new RangeError(`no sector ${sector}`);
  return found;
}
