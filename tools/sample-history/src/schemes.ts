import type { FindingType } from '@tidewaiter/declaration';
import { commodityCoded } from './catalogue.js';
import type { Draft, ItemDraft } from './draft.js';
import { agreementWith, hubs } from './geography.js';
import type { Random } from './random.js';

/** A way to deceive: the goods it works on, and what it leaves on the declaration. */
interface Scheme {
  readonly finding: FindingType;
  /** How readily it is chosen, `late` in the second year. */
  readonly weight: number;
  readonly late: number;
  /** True when the item lends itself to it. */
  suits(item: ItemDraft, draft: Draft): boolean;
  /** Changes what the item says. */
  twist(item: ItemDraft, random: Random): void;
  /** Changes what the declaration says, once; called after the items are twisted. */
  cover(draft: Draft, random: Random): void;
}

/** Origins that are worth hiding, and those claimed instead. */
const hiddenOrigins = new Set(['CN', 'IN', 'VN', 'PK', 'BD', 'TH', 'ID', 'MY', 'HK']);
const claimedOrigins = ['TR', 'EG', 'AE', 'TN', 'JO', 'PL'] as const;
const counterfeitOrigins = new Set(['CN', 'HK', 'TR', 'AE', 'PK', 'IN', 'VN', 'TH']);

function payCash(draft: Draft, random: Random): void {
  if (random.chance(0.5)) draft.payment = 'cash';
}

function goThroughHub(draft: Draft, random: Random): void {
  const hub = random.draw(hubs);
  if (random.chance(0.3)) draft.departure = hub;
}

function hideExporter(draft: Draft, random: Random): void {
  if (!random.chance(0.35)) return;
  delete draft.exporter;
  delete draft.exporterCountry;
}

export const schemes = {
  undervaluation: {
    finding: 'valuation',
    weight: 10,
    late: 10,
    suits: ({ goods }, { parcel }) => !parcel && goods.traits.has('V') && goods.rate >= 10,
    twist(item, random) {
      item.value *= random.between(0.22, 0.62);
    },
    cover(draft, random) {
      payCash(draft, random);
      goThroughHub(draft, random);
    },
  },
  misclassification: {
    finding: 'classification',
    weight: 5,
    late: 6,
    suits: ({ goods }, { parcel }) => !parcel && goods.neighbour !== undefined,
    twist(item, random) {
      item.declaredAs = commodityCoded(item.goods.neighbour ?? item.goods.code);
      delete item.quantity;
      if (random.chance(0.6)) delete item.brand;
    },
    cover: payCash,
  },
  falseOrigin: {
    finding: 'origin',
    weight: 4,
    late: 8,
    suits: ({ goods, trueOrigin }, { parcel }) =>
      !parcel && goods.rate >= 15 && goods.sector !== 'vehicles' && hiddenOrigins.has(trueOrigin),
    twist(item, random) {
      item.origin = random.pick(claimedOrigins);
      const agreement = agreementWith(item.origin);
      if (agreement !== undefined) item.preference = agreement.code;
      if (random.chance(0.5)) item.marking = 'N';
    },
    cover(draft, random) {
      const claimed = draft.items.find((item) => item.origin !== item.trueOrigin)?.origin ?? draft.departure;
      if (random.chance(0.28)) draft.departure = claimed;
      if (random.chance(0.4)) draft.exporterCountry = claimed;
    },
  },
  understatedQuantity: {
    finding: 'quantity',
    weight: 5,
    late: 5,
    suits: ({ goods }, { parcel }) => !parcel && (goods.traits.has('Q') || goods.rate >= 30),
    twist(item, random) {
      const said = random.between(0.45, 0.82);
      item.netMass *= said;
      item.value *= said;
      if (item.quantity !== undefined) item.quantity = Math.max(1, Math.round(item.quantity * said));
      if (random.chance(0.3)) item.grossMass *= said;
    },
    cover: payCash,
  },
  concealedGoods: {
    finding: 'prohibited',
    weight: 9,
    late: 9,
    suits: ({ goods }, { parcel }) => parcel && goods.traits.has('P'),
    twist(item, random) {
      item.value = Math.max(2, item.value * random.between(0.15, 0.7));
      item.grossMass *= random.between(1, 1.6);
      delete item.brand;
    },
    cover(draft, random) {
      hideExporter(draft, random);
      goThroughHub(draft, random);
    },
  },
  missingLicence: {
    finding: 'licence',
    weight: 5,
    late: 5,
    suits: ({ goods }) => goods.traits.has('L'),
    twist(item, random) {
      const point = random.next();
      if (point < 0.52) item.licence = false;
      else if (point < 0.86) delete item.licence;
    },
    cover: hideExporter,
  },
  counterfeit: {
    finding: 'ipr',
    weight: 4,
    late: 4,
    suits: ({ goods, trueOrigin }) => goods.traits.has('I') && counterfeitOrigins.has(trueOrigin),
    twist(item, random) {
      item.value *= random.between(0.3, 0.8);
      if (random.chance(0.72)) delete item.brand;
    },
    cover(draft, random) {
      goThroughHub(draft, random);
      hideExporter(draft, random);
    },
  },
} as const satisfies Record<string, Scheme>;

export type SchemeName = keyof typeof schemes;

export const schemeNames = Object.keys(schemes) as readonly SchemeName[];

/** The table's row as a scheme like any other. */
export function schemeNamed(name: SchemeName): Scheme {
  return schemes[name];
}
