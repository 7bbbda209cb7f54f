import { mappingSchema } from '../src/index.js';

/** The public data set of the Korea Customs Service, as its columns become declarations. */
export const kcsMapping = mappingSchema.parse({
  name: 'Korea Customs Service, synthetic import declarations',
  dataset: 'kcs',
  title: { en: 'KCS public data', fr: 'Données publiques KCS', ar: 'بيانات الجمارك الكورية المفتوحة' },
  grain: 'item',
  reference: 'Declaration ID',
  columns: {
    Date: { fact: 'lodged_on' },
    'Office ID': { fact: 'office' },
    'Process Type': { fact: 'process_type' },
    'Import Type': { fact: 'import_type' },
    'Import Use': { fact: 'import_use' },
    'Payment Type': { fact: 'payment_method' },
    'Mode of Transport': { fact: 'transport_mode' },
    'Declarant ID': { fact: 'declarant.id' },
    'Importer ID': { fact: 'importer.id' },
    'Seller ID': { fact: 'exporter.id' },
    'Courier ID': { fact: 'courier.id' },
    'HS6 Code': { fact: 'item.commodity_code', pad: { length: 6, with: '0' } },
    'Country of Departure': { fact: 'departure_country' },
    'Country of Origin': { fact: 'item.origin' },
    'Tax Rate': { fact: 'item.tax_rate' },
    'Tax Type': { fact: 'item.tax_type' },
    'Country of Origin Indicator': { fact: 'item.origin_indicator' },
    'Net Mass': { fact: 'item.net_mass' },
    'Item Price': { fact: 'item.customs_value' },
  },
  constants: { invoice_currency: 'KRW' },
  acts: [
    {
      column: 'Fraud',
      date: 'Date',
      map: {
        '0': { result: 'conform' },
        '1': { result: 'irregular', findings: [{ type: 'classification', severity: 'minor' }] },
      },
    },
    {
      column: 'Critical Fraud',
      date: 'Date',
      map: {
        '0': null,
        '1': null,
        '2': { result: 'irregular', findings: [{ type: 'prohibited', severity: 'critical' }] },
      },
    },
  ],
  selection: { by: 'policy', propensity: 1 },
});
