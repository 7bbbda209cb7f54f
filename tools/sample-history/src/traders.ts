import type { Commodity } from './catalogue.js';
import { sectors } from './catalogue.js';
import { dayText } from './calendar.js';
import { offices, parcelOffice } from './geography.js';
import { type Random, type WeightedTable, randomOf, weightedTable } from './random.js';

/** How a trader behaves: hidden from the product. */
export type Conduct = 'compliant' | 'careless' | 'fraudulent';

export interface Broker {
  readonly id: string;
  readonly authorised: boolean;
  /** Fraudulent traders prefer such brokers. */
  readonly shady: boolean;
}

export interface Exporter {
  readonly id: string;
  readonly shady: boolean;
}

export interface Importer {
  readonly id: string;
  /** Position among all importers: names the importer's own stream of randomness. */
  readonly index: number;
  readonly registeredOn: number;
  readonly authorised: boolean;
  /** Private persons and small resellers who receive parcels. */
  readonly parcels: boolean;
  readonly goods: WeightedTable<Commodity>;
  readonly offices: WeightedTable<string>;
  readonly brokers: readonly Broker[];
  /** Price level of what the trader buys, relative to the median. */
  readonly quality: number;
  readonly conduct: Conduct;
  /** Probability that a declaration of the trader is irregular, before circumstances. */
  readonly temptation: number;
  /** Position of the trader's preferred scheme among those its goods allow, in [0, 1). */
  readonly taste: number;
}

/** Everybody who trades. */
export interface Traders {
  readonly importers: readonly Importer[];
  readonly businesses: WeightedTable<Importer>;
  readonly consignees: WeightedTable<Importer>;
  readonly brokers: readonly Broker[];
  readonly couriers: readonly string[];
  exportersIn(country: string): readonly Exporter[];
}

const streams = { broker: 11, importer: 12, exporter: 13 } as const;
const importerCount = 3000;
const consigneeCount = 620;
const brokerCount = 220;
const exportersACountry = 90;
const digits = '0123456789';
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

function identifier(prefix: string, index: number, random: Random): string {
  const serial = String(index + 1).padStart(4, '0');
  return `${prefix}${serial}${random.pick([...digits])}${random.pick([...digits])}${random.pick([...letters])}`;
}

function brokersOf(seed: number): Broker[] {
  return Array.from({ length: brokerCount }, (_, index) => {
    const random = randomOf(seed, streams.broker, index);
    const shady = random.chance(0.1);
    return { id: identifier('D', index, random), shady, authorised: !shady && random.chance(0.18) };
  });
}

function conductOf(rank: number, random: Random): Conduct {
  const point = random.next();
  if (rank < 60) return point < 0.12 ? 'careless' : 'compliant';
  if (point < 0.1) return 'fraudulent';
  return point < 0.22 ? 'careless' : 'compliant';
}

const temptations = {
  compliant: [0.004, 0.03],
  careless: [0.08, 0.18],
  fraudulent: [0.3, 0.62],
} as const satisfies Record<Conduct, readonly [number, number]>;

/** Whether a trader deals in consignments, or receives parcels. */
type Kind = 'business' | 'consignee';

/** Five to twelve lines of a sector or two, the first ones much more often than the last. */
function goodsOf(kind: Kind, random: Random): WeightedTable<Commodity> {
  const sector = random.draw(weightedTable(sectors.map((candidate) => [candidate, candidate.importers])));
  const other = random.pick(sectors);
  const offered =
    kind === 'consignee'
      ? sectors.flatMap(({ commodities }) => commodities).filter(({ traits }) => traits.has('P') || traits.has('I'))
      : [...sector.commodities, ...(random.chance(0.25) ? other.commodities : [])];
  const table = weightedTable(offered.map((commodity) => [commodity, commodity.weight]));
  const chosen = new Set(Array.from({ length: random.whole(5, 14) }, () => random.draw(table)));
  return weightedTable([...chosen].map((commodity, place) => [commodity, 1 / (place + 1)]));
}

function officesOf(kind: Kind, random: Random): WeightedTable<string> {
  if (kind === 'consignee') return weightedTable([[parcelOffice, 1]]);
  const everywhere = weightedTable(offices.map(({ code, share }) => [code, share]));
  const weights = new Map([
    [random.draw(everywhere), 10],
    [random.draw(everywhere), 3],
  ]);
  return weightedTable(weights);
}

function brokersFor(conduct: Conduct, brokers: readonly Broker[], random: Random): Broker[] {
  const shady = brokers.filter((broker) => broker.shady);
  const own = Array.from({ length: random.whole(1, 3) }, () => random.pick(brokers));
  return conduct === 'fraudulent' && random.chance(0.5) ? [random.pick(shady), ...own.slice(1)] : own;
}

/** Registered in the years before the history or, one in eight, while it runs. */
function registrationOf(period: Period, random: Random): number {
  return random.chance(0.125)
    ? random.whole(period.first, period.last - 30)
    : random.whole(period.first - 6200, period.first - 1);
}

/** First and last day of the history, as days since 1970-01-01. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

interface Setting {
  readonly seed: number;
  readonly period: Period;
  readonly brokers: readonly Broker[];
}

function importerAt(index: number, { seed, period, brokers }: Setting): Importer {
  const random = randomOf(seed, streams.importer, index);
  const kind = index >= importerCount - consigneeCount ? 'consignee' : 'business';
  const parcels = kind === 'consignee';
  const conduct = conductOf(index, random);
  const [low, high] = temptations[conduct];
  const large = index < 240;
  return {
    id: identifier(parcels ? 'P' : 'T', (index * 7919) % 9000, random),
    index,
    registeredOn: registrationOf(period, random),
    authorised: conduct === 'compliant' && !parcels && random.chance(large ? 0.4 : 0.015),
    parcels,
    goods: goodsOf(kind, random),
    offices: officesOf(kind, random),
    brokers: brokersFor(conduct, brokers, random),
    quality: random.logNormal(1, 0.18),
    conduct,
    temptation: random.between(low, high),
    taste: random.next(),
  };
}

/** Zipf's law with a flattened head: the trader of rank r trades in proportion to 1 ÷ (r + 12)^0.85. */
function byVolume(importers: readonly Importer[]): WeightedTable<Importer> {
  return weightedTable(importers.map((importer, rank) => [importer, (rank + 12) ** -0.85]));
}

/** The traders of a seed. Registrations fall before or within the period. */
export function tradersOf(seed: number, period: Period): Traders {
  const brokers = brokersOf(seed);
  const setting = { seed, period, brokers };
  const importers = Array.from({ length: importerCount }, (_, index) => importerAt(index, setting));
  const pools = new Map<string, readonly Exporter[]>();
  const poolOf = (country: string): Exporter[] => {
    const place = (country.codePointAt(0) ?? 0) * 256 + (country.codePointAt(1) ?? 0);
    return Array.from({ length: exportersACountry }, (_, index) => {
      const random = randomOf(seed, streams.exporter, place, index);
      return { id: identifier(`X${country}`, index, random), shady: random.chance(0.09) };
    });
  };
  return {
    importers,
    businesses: byVolume(importers.filter(({ parcels }) => !parcels)),
    consignees: byVolume(importers.filter(({ parcels }) => parcels)),
    brokers,
    couriers: ['C11', 'C12', 'C14', 'C17', 'C21'],
    exportersIn(country) {
      const pool = pools.get(country) ?? poolOf(country);
      pools.set(country, pool);
      return pool;
    },
  };
}

/** `YYYY-MM-DD` on which an importer was registered. */
export function registrationText({ registeredOn }: Importer): string {
  return dayText(registeredOn);
}
