import type { KeyPart } from '@tidewaiter/risk-model';
import type { FeaturePlan } from '../feature-plan.js';

/**
 * How the declarations of a week are ranked. Those with the highest rank are inspected, as many as the budget allows.
 *
 * - `exploit`: by the boosted model's score alone.
 * - `random`: the same, but `share` of the budget is drawn evenly from the declarations that the score left out.
 * - `bonus`: by score + constant / √(n + 1), n being the inspected items so far in the item's cell: what is little known
 *   is given the benefit of the doubt (optimism in the face of uncertainty, as in P. Auer, N. Cesa-Bianchi and P. Fischer,
 *   "Finite-time Analysis of the Multiarmed Bandit Problem", Machine Learning 47, 2002). With `recurrence` is added
 *   constant · r / √(m + 1), r being how often a week the item's finer cell has been declared so far, inspected or not,
 *   and m its inspected items: what is learnt of goods pays only when they come again.
 * - `scorecard`: by a point scorecard instead of the boosted model.
 * - `rules`: by the rules' own ranking; declarations without a hit are drawn evenly to fill the budget.
 * - `rulesAndModel`: by the boosted model and the rules. By `feature`, the model also sees how strongly the rules ask for
 *   each declaration; by `fusion`, what each rule adds to the model's score is learnt from what was inspected, as a
 *   training does.
 */
export type ReplayPolicy =
  | { readonly kind: 'exploit' }
  | { readonly kind: 'random'; readonly share: number }
  | BonusPolicy
  | { readonly kind: 'scorecard' }
  | { readonly kind: 'rules' }
  | RulesAndModelPolicy;

export interface RulesAndModelPolicy {
  readonly kind: 'rulesAndModel';
  readonly by: 'feature' | 'fusion';
}

export interface BonusPolicy {
  readonly kind: 'bonus';
  readonly constant: number;
  /** Name of the cell whose inspections count. */
  readonly cell: string;
  readonly recurrence?: { readonly constant: number; readonly cell: string };
}

/** Items that agree in the key share what is learnt of one of them. */
export interface ReplayCell {
  readonly name: string;
  readonly key: readonly KeyPart[];
}

/** What the policies look at. */
export interface ReplayPlan {
  readonly features: readonly FeaturePlan[];
  /** From coarse to fine; the last one is what comes again. */
  readonly cells: readonly ReplayCell[];
}

const subheading: KeyPart = { fact: 'item.commodity_code', prefix: 6 };
const heading: KeyPart = { fact: 'item.commodity_code', prefix: 4 };
const goods: readonly KeyPart[] = [subheading, 'departure_country', 'item.origin', 'item.tax_rate', 'item.tax_type'];

/** Few features, since the first weeks have few inspections to learn from; among them the goods tuple with its mass. */
export const defaultReplay: ReplayPlan = {
  features: [
    { kind: 'expression', name: 'tax_rate', text: 'item.tax_rate' },
    { kind: 'expression', name: 'log_customs_value', text: 'log(item.customs_value)' },
    { kind: 'expression', name: 'log_net_mass', text: 'log(item.net_mass)' },
    { kind: 'expression', name: 'unit_value', text: 'log(item.customs_value / item.net_mass)' },
    {
      kind: 'expression',
      name: 'unit_value_to_median',
      text: 'item.customs_value / item.net_mass / reference.unit_value_median',
    },
    { kind: 'expression', name: 'indirect_route', text: 'if departure_country != item.origin then 1 else 0' },
    { kind: 'rate', name: 'rate_heading', key: [heading] },
    { kind: 'rate', name: 'rate_subheading', key: [subheading] },
    { kind: 'rate', name: 'rate_subheading_origin', key: [subheading, 'item.origin'] },
    { kind: 'rate', name: 'rate_subheading_tax_type', key: [subheading, 'item.tax_type'] },
    { kind: 'rate', name: 'rate_route', key: ['departure_country', 'item.origin'] },
    { kind: 'rate', name: 'rate_goods', key: goods },
    { kind: 'rate', name: 'rate_goods_mass', key: [...goods, 'item.net_mass'] },
    { kind: 'rate', name: 'rate_importer', key: ['importer.id'] },
    { kind: 'rate', name: 'rate_declarant', key: ['declarant.id'] },
    { kind: 'rate', name: 'rate_exporter', key: ['exporter.id'] },
  ],
  cells: [
    { name: 'subheading_origin', key: [subheading, 'item.origin'] },
    { name: 'goods', key: goods },
    { name: 'goods_mass', key: [...goods, 'item.net_mass'] },
  ],
};
