import type { Declaration, Item } from '@tidewaiter/declaration';
import { type Draft, type ItemDraft, declaredDuty } from './draft.js';
import { currencyOf, parcelOffice } from './geography.js';
import { declaredRate } from './honest-draft.js';
import type { Random } from './random.js';
import { registrationText } from './traders.js';

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** Masses as people write them: whole kilograms from 100 on, grams below one. */
function roundedMass(kilograms: number): number {
  if (kilograms >= 100) return Math.round(kilograms);
  return Math.max(0.001, rounded(kilograms, kilograms >= 1 ? 1 : 3));
}

function declaredItem(item: ItemDraft, random: Random): Item {
  const rate = declaredRate(item);
  const value = Math.max(0.01, rounded(item.value, 2));
  const { declaredAs, quantity, preference, licence, brand } = item;
  const weighed = random.chance(0.82);
  return {
    commodity_code: declaredAs.code,
    origin: item.origin,
    origin_indicator: item.marking,
    net_mass: roundedMass(item.netMass),
    customs_value: value,
    tax_rate: rate,
    tax_type: preference === undefined ? 'GEN' : 'PREF',
    duty: rounded(declaredDuty({ ...item, value }, rate), 2),
    ...(weighed ? { gross_mass: roundedMass(Math.max(item.grossMass, item.netMass)) } : {}),
    ...(quantity === undefined || declaredAs.unit === undefined ? {} : { quantity, quantity_unit: declaredAs.unit }),
    ...(preference === undefined ? {} : { preference }),
    ...(licence === undefined ? {} : { licence }),
    ...(brand === undefined ? {} : { brand }),
  };
}

function procedureOf({ office, parcel }: Draft, random: Random): string {
  const point = random.next();
  if (parcel || point < 0.86) return '4000';
  if (office === 'CUO08') return '7100';
  return point < 0.94 ? '4071' : '5100';
}

function parties({ importer, declarant, exporter, exporterCountry, courier }: Draft, random: Random) {
  const known = random.chance(0.97);
  return {
    importer: {
      id: importer.id,
      authorised: importer.authorised,
      ...(known ? { registered_on: registrationText(importer) } : {}),
    },
    declarant: { id: declarant.id, authorised: declarant.authorised },
    ...(exporter === undefined
      ? {}
      : { exporter: { id: exporter.id, ...(exporterCountry === undefined ? {} : { country: exporterCountry }) } }),
    ...(courier === undefined ? {} : { courier: { id: courier } }),
  };
}

/** The words of a draft as they are lodged. What a trader leaves out is absent. */
export function declared(draft: Draft, random: Random): Declaration {
  const items = draft.items.map((item) => declaredItem(item, random));
  const currency = currencyOf(draft.exporterCountry ?? draft.departure);
  const value = draft.items.reduce((sum, item) => sum + item.value, 0);
  const mass = draft.items.reduce((sum, item) => sum + Math.max(item.grossMass, item.netMass), 0);
  const packageMass = random.logNormal(18, 0.5);
  const electronic = random.chance(0.9);
  return {
    office: draft.office,
    procedure: procedureOf(draft, random),
    lodged_on: draft.day.text,
    transport_mode: draft.transportMode,
    departure_country: draft.departure,
    payment_method: draft.payment,
    process_type: electronic ? 'E' : 'P',
    import_type: draft.office === parcelOffice && draft.parcel ? 'ecommerce' : 'ordinary',
    import_use: draft.parcel ? 'own' : 'resale',
    invoice_currency: currency.code,
    invoice_value: rounded((value * random.between(0.97, 1.01)) / currency.worth, 2),
    gross_mass: roundedMass(mass),
    packages: draft.parcel ? draft.items.length : Math.max(1, Math.round(mass / packageMass)),
    ...(draft.transportMode === '4' ? {} : { container: draft.transportMode === '1' && random.chance(0.88) }),
    ...parties(draft, random),
    items,
  };
}
