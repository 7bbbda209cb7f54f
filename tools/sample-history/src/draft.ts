import type { Commodity } from './catalogue.js';
import type { Day } from './calendar.js';
import type { Broker, Exporter, Importer } from './traders.js';

/** Goods of one item: what they are, and what is said about them. Schemes change only what is said. */
export interface ItemDraft {
  readonly goods: Commodity;
  readonly trueOrigin: string;
  /** What the goods are worth and what is due on them, currency of the administration. */
  readonly trueValue: number;
  readonly trueDuty: number;
  /** Kilograms. */
  readonly trueMass: number;
  declaredAs: Commodity;
  origin: string;
  preference?: string;
  value: number;
  netMass: number;
  grossMass: number;
  quantity?: number;
  licence?: boolean;
  brand?: string;
  marking: string;
}

/** A declaration while it is being written. */
export interface Draft {
  readonly day: Day;
  readonly importer: Importer;
  readonly declarant: Broker;
  readonly parcel: boolean;
  readonly transportMode: string;
  readonly items: ItemDraft[];
  office: string;
  exporter?: Exporter;
  exporterCountry?: string;
  departure: string;
  payment: string;
  courier?: string;
}

/** Duty on an item as it is declared. */
export function declaredDuty(item: ItemDraft, rate: number): number {
  return (item.value * rate) / 100;
}
