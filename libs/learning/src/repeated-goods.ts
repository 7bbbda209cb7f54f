import type { FeaturePlan } from './feature-plan.js';

const subheading = { fact: 'item.commodity_code', prefix: 6 } as const;

/**
 * Rates of goods that come again and again: the same commodity on the same route, and down to the same mass. They are
 * strong where consignments repeat themselves, and say nothing of goods never seen: read their figures with those of
 * the guard rows.
 */
export const repeatedGoodsFeatures: readonly FeaturePlan[] = [
  { kind: 'rate', name: 'rate_goods_route', key: [subheading, 'departure_country', 'item.origin'] },
  {
    kind: 'rate',
    name: 'rate_goods_route_duty',
    key: [subheading, 'departure_country', 'item.origin', 'item.tax_type', 'item.tax_rate'],
  },
  {
    kind: 'rate',
    name: 'rate_same_goods',
    key: [subheading, 'departure_country', 'item.origin', 'item.tax_rate', 'item.tax_type', 'item.net_mass'],
  },
];
