/**
 * How the facts of synthetic declarations are distributed, by the facts' names: how many different texts and how skewed
 * (Zipf's exponent), medians and spreads of numbers (log-normal), shares of true, and the share that is missing.
 */
export const domains = {
  office: text(40, 0.8),
  procedure: text(30, 1.2, { of: (n) => `${4000 + n * 10}000`.slice(0, 7) }),
  lodged_on: date(0, 365),
  transport_mode: text(6, 1, { of: (n) => `${n + 1}` }),
  departure_country: text(180, 1, { of: country, missing: 0.03 }),
  payment_method: text(8, 1.2, { missing: 0.1 }),
  process_type: text(6, 1.2, { missing: 0.15 }),
  import_type: text(12, 1, { missing: 0.15 }),
  import_use: text(12, 1, { missing: 0.3 }),
  invoice_currency: text(35, 1.4, { of: (n) => `${country(n)}C` }),
  invoice_value: number(12_000, 1.8),
  gross_mass: number(900, 1.7),
  packages: number(14, 1.4, { decimals: 0 }),
  container: truth(0.6, 0.05),
  'declarant.id': text(600, 1, { of: (n) => `B${10_000 + n}` }),
  'declarant.authorised': truth(0.4, 0.05),
  'importer.id': text(9000, 0.9, { of: (n) => `M${100_000 + n}` }),
  'importer.authorised': truth(0.25, 0.1),
  'importer.registered_on': date(-4000, 4000, 0.2),
  'exporter.id': text(14_000, 0.9, { of: (n) => `X${100_000 + n}`, missing: 0.05 }),
  'exporter.country': text(180, 1, { of: country, missing: 0.05 }),
  'courier.id': text(150, 1, { of: (n) => `C${1000 + n}`, missing: 0.7 }),
  item_count: number(2, 0.9, { decimals: 0 }),
  'item.commodity_code': text(6000, 0.7, { of: commodityCode }),
  'item.origin': text(200, 1, { of: country }),
  'item.origin_indicator': text(5, 1, { missing: 0.4 }),
  'item.net_mass': number(600, 1.8, { missing: 0.02 }),
  'item.gross_mass': number(700, 1.8, { missing: 0.1 }),
  'item.quantity': number(100, 1.9, { missing: 0.25 }),
  'item.quantity_unit': text(14, 1.2, { missing: 0.25 }),
  'item.customs_value': number(7000, 1.7),
  'item.tax_rate': number(8, 0.8, { decimals: 1 }),
  'item.tax_type': text(9, 1.2, { missing: 0.1 }),
  'item.duty': number(500, 1.9, { missing: 0.1 }),
  'item.preference': text(20, 1.1, { missing: 0.6 }),
  'item.licence': truth(0.3, 0.4),
  'item.brand': text(2500, 1, { of: (n) => `Brand${n}`, missing: 0.5 }),
  'reference.unit_value_median': number(11, 1.3, { missing: 0.15 }),
  'reference.unit_value_low': number(5, 1.3, { missing: 0.15 }),
  score: { kind: 'number', draw: (random) => Number(random.next().toFixed(4)), missing: 0.1 },
};

function text(count, exponent, { of = (n) => `K${n + 10}`, missing = 0 } = {}) {
  return { kind: 'text', values: Array.from({ length: count }, (_, index) => of(index)), exponent, missing };
}

function number(median, spread, { decimals = 2, missing = 0 } = {}) {
  const draw = (random) =>
    Number(Math.max(decimals === 0 ? 1 : 0, median * Math.exp(spread * random.normal())).toFixed(decimals));
  return { kind: 'number', draw, missing };
}

function truth(share, missing) {
  return { kind: 'boolean', draw: (random) => random.chance(share), missing };
}

/** Days from 2025-01-01. */
function date(first, days, missing = 0) {
  const draw = (random) => new Date(Date.UTC(2025, 0, 1 + first + random.below(days))).toISOString().slice(0, 10);
  return { kind: 'date', draw, missing };
}

/** Two letters, the first countries far apart from each other. */
function country(index) {
  const letters = (index * 37) % 676;
  return String.fromCharCode(65 + Math.floor(letters / 26), 65 + (letters % 26));
}

/** Ten digits; the chapters interleaved, so that common codes are of many chapters. */
function commodityCode(index) {
  const chapter = 1 + ((index * 29) % 97);
  const rest = (index * 7919) % 100_000_000;
  return `${String(chapter).padStart(2, '0')}${String(rest).padStart(8, '0')}`;
}
