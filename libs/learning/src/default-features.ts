import type { FeaturePlan } from './feature-plan.js';

const unitValue = 'item.customs_value / item.net_mass';

/** What the shipped model looks at. Values and masses as ratios, so that one threshold serves many commodities. */
export const defaultFeatures: readonly FeaturePlan[] = [
  { kind: 'expression', name: 'unit_value_to_median', text: `${unitValue} / reference.unit_value_median` },
  { kind: 'expression', name: 'unit_value_to_low', text: `${unitValue} / reference.unit_value_low` },
  { kind: 'expression', name: 'tax_rate', text: 'item.tax_rate' },
  { kind: 'expression', name: 'log_customs_value', text: 'log(item.customs_value)' },
  { kind: 'expression', name: 'log_net_mass', text: 'log(item.net_mass)' },
  { kind: 'expression', name: 'net_mass_per_unit', text: 'item.net_mass / item.quantity' },
  { kind: 'expression', name: 'gross_to_net_mass', text: 'item.gross_mass / item.net_mass' },
  { kind: 'expression', name: 'gross_mass_per_package', text: 'gross_mass / packages' },
  { kind: 'expression', name: 'preference_claimed', text: 'if item.preference is present then 1 else 0' },
  { kind: 'expression', name: 'licence_presented', text: 'item.licence' },
  { kind: 'expression', name: 'brand_declared', text: 'if item.brand is present then 1 else 0' },
  { kind: 'expression', name: 'indirect_route', text: 'if item.origin != departure_country then 1 else 0' },
  { kind: 'expression', name: 'importer_authorised', text: 'importer.authorised' },
  { kind: 'expression', name: 'declarant_authorised', text: 'declarant.authorised' },
  { kind: 'expression', name: 'days_registered', text: 'days_between(importer.registered_on, lodged_on)' },
  { kind: 'expression', name: 'courier_used', text: 'if courier.id is present then 1 else 0' },
  { kind: 'expression', name: 'container', text: 'container' },
  { kind: 'expression', name: 'item_count', text: 'item_count' },
  { kind: 'rate', name: 'rate_heading', key: [{ fact: 'item.commodity_code', prefix: 4 }] },
  { kind: 'rate', name: 'rate_subheading', key: [{ fact: 'item.commodity_code', prefix: 6 }] },
  { kind: 'rate', name: 'rate_heading_origin', key: [{ fact: 'item.commodity_code', prefix: 4 }, 'item.origin'] },
  { kind: 'rate', name: 'rate_subheading_origin', key: [{ fact: 'item.commodity_code', prefix: 6 }, 'item.origin'] },
  {
    kind: 'rate',
    name: 'rate_subheading_tax_type',
    key: [{ fact: 'item.commodity_code', prefix: 6 }, 'item.tax_type'],
  },
  { kind: 'rate', name: 'rate_origin', key: ['item.origin'] },
  { kind: 'rate', name: 'rate_route', key: ['departure_country', 'item.origin'] },
  { kind: 'rate', name: 'rate_importer', key: ['importer.id'] },
  { kind: 'rate', name: 'rate_importer_chapter', key: ['importer.id', { fact: 'item.commodity_code', prefix: 2 }] },
  { kind: 'rate', name: 'rate_declarant', key: ['declarant.id'] },
  { kind: 'rate', name: 'rate_exporter', key: ['exporter.id'] },
  { kind: 'rate', name: 'rate_office', key: ['office'] },
];
