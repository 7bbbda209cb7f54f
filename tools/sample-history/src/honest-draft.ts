import type { Day } from './calendar.js';
import { type Commodity, sectorOf } from './catalogue.js';
import type { Draft, ItemDraft } from './draft.js';
import { agreementWith, hubs, offices, priceLevelOf, quietOffices } from './geography.js';
import { type Random, type WeightedTable, weightedTable } from './random.js';
import type { Broker, Exporter, Importer, Traders } from './traders.js';

const modesByOffice: ReadonlyMap<string, WeightedTable<string>> = new Map(
  offices.map(({ code, modes }) => [code, weightedTable(Object.entries(modes))]),
);

/** How much lighter an item is than by sea. */
const massByMode: Readonly<Record<string, number>> = { '1': 1, '2': 1.2, '3': 0.7, '4': 0.16, '5': 0.05 };

/** Most declarations have one or two items; a few have twelve. */
function itemCount(random: Random): number {
  let count = 1;
  while (count < 12 && random.chance(0.46)) count++;
  return count;
}

function massOf(goods: Commodity, draft: Pick<Draft, 'parcel' | 'transportMode'>, random: Random): number {
  if (draft.parcel) return Math.max(0.05, random.logNormal(1.6, 0.9));
  if (goods.sector === 'vehicles' && goods.unit !== undefined) return goods.unitMass * random.whole(1, 4);
  const median = sectorOf(goods).shipment * (massByMode[draft.transportMode] ?? 1);
  return Math.max(0.2, random.logNormal(median, 0.9));
}

function rateUnder(goods: Commodity, preference: string | undefined, origin: string): number {
  const agreement = agreementWith(origin);
  return preference !== undefined && preference === agreement?.code ? goods.rate * agreement.share : goods.rate;
}

/** Rate of duty that follows from what an item says about itself, %, to one decimal. */
export function declaredRate({ declaredAs, preference, origin }: ItemDraft): number {
  return Math.round(rateUnder(declaredAs, preference, origin) * 10) / 10;
}

function licenceOf(goods: Commodity, random: Random): boolean | undefined {
  const point = random.next();
  if (!goods.traits.has('L')) return point < 0.03 ? false : undefined;
  if (point < 0.89) return true;
  return point < 0.93 ? false : undefined;
}

function brandOf(goods: Commodity, random: Random): string | undefined {
  const branded = random.chance(goods.traits.has('I') ? 0.76 : 0.25);
  const brand = `B${String(random.whole(1, 60)).padStart(3, '0')}`;
  return branded ? brand : undefined;
}

function honestItem(goods: Commodity, draft: Draft, random: Random): ItemDraft {
  const sector = sectorOf(goods);
  const origin = random.draw(sector.origins);
  const netMass = massOf(goods, draft, random);
  const price = priceLevelOf(origin) * draft.importer.quality;
  const value = Math.max(0.5, netMass * random.logNormal(goods.unitValue * price, sector.spread));
  const agreement = agreementWith(origin);
  const claims = agreement !== undefined && goods.rate > 0 && !draft.parcel && random.chance(0.7);
  const preference = claims ? agreement.code : undefined;
  const duty = (value * rateUnder(goods, preference, origin)) / 100;
  const counted = goods.unit !== undefined && random.chance(0.9);
  const quantity = Math.max(1, Math.round((netMass / goods.unitMass) * random.logNormal(1, 0.07)));
  const licence = licenceOf(goods, random);
  const brand = brandOf(goods, random);
  const packing = random.logNormal(draft.parcel ? 0.14 : 0.07, 0.55);
  return {
    goods,
    trueOrigin: origin,
    trueValue: value,
    trueDuty: duty,
    trueMass: netMass,
    declaredAs: goods,
    origin,
    value,
    netMass,
    grossMass: netMass * (1 + Math.min(packing, 0.6)),
    marking: random.draw(markings),
    ...(preference === undefined ? {} : { preference }),
    ...(counted ? { quantity } : {}),
    ...(licence === undefined ? {} : { licence }),
    ...(brand === undefined ? {} : { brand }),
  };
}

/** Origin marked on the goods, on the packing, on both, or not at all. */
const markings = weightedTable([
  ['G', 45],
  ['P', 30],
  ['B', 15],
  ['N', 10],
]);

const payments = weightedTable([
  ['cash', 28],
  ['transfer', 42],
  ['deferred', 30],
]);

const deferred = weightedTable([
  ['transfer', 20],
  ['deferred', 80],
]);

function officeOf(importer: Importer, random: Random): string {
  const usual = random.draw(importer.offices);
  const shopping = importer.conduct === 'fraudulent' && random.chance(0.14);
  const quiet = random.pick(quietOffices);
  return shopping && !importer.parcels ? quiet : usual;
}

/** The trader's own supplier in a country, more often than not a shady one when the trader is fraudulent. */
function exporterFor(importer: Importer, pool: readonly Exporter[], random: Random): Exporter {
  const shady = pool.filter((exporter) => exporter.shady);
  const place = (importer.index * 7 + random.whole(0, 4)) % pool.length;
  const usual = pool[place] ?? random.pick(pool);
  return importer.conduct === 'fraudulent' && shady.length > 0 && random.chance(0.42) ? random.pick(shady) : usual;
}

function brokerFor({ brokers }: Importer, random: Random): Broker {
  return random.chance(0.75) && brokers[0] !== undefined ? brokers[0] : random.pick(brokers);
}

/** A declaration that says what is true. Roughly one in seven travels through a hub, one in six names no exporter. */
export function honestDraft(importer: Importer, day: Day, context: { traders: Traders; random: Random }): Draft {
  const { traders, random } = context;
  const office = officeOf(importer, random);
  const transportMode = random.draw(modesByOffice.get(office) ?? weightedTable([['1', 1]]));
  const draft: Draft = {
    day,
    importer,
    declarant: brokerFor(importer, random),
    parcel: importer.parcels,
    transportMode,
    items: [],
    office,
    departure: '',
    payment: random.draw(importer.authorised ? deferred : payments),
  };
  const count = importer.parcels ? random.whole(1, 2) : itemCount(random);
  for (let item = 0; item < count; item++) draft.items.push(honestItem(random.draw(importer.goods), draft, random));
  const origin = draft.items[0]?.trueOrigin ?? 'CN';
  const hub = random.draw(hubs);
  draft.departure = random.chance(0.14) ? hub : origin;
  const exporterCountry = random.chance(0.88) ? origin : draft.departure;
  const exporter = exporterFor(importer, traders.exportersIn(exporterCountry), random);
  if (random.chance(importer.parcels ? 0.8 : 0.94)) {
    draft.exporter = exporter;
    draft.exporterCountry = exporterCountry;
  }
  if (importer.parcels || (transportMode === '4' && random.chance(0.12))) draft.courier = random.pick(traders.couriers);
  return draft;
}
