import { cautionFor } from './geography.js';
import type { Declaration } from '@tidewaiter/declaration';
import type { Random } from './random.js';
import type { ReferenceRow } from './reference-table.js';

/** How a declaration came to be inspected. */
export type SelectedBy = 'policy' | 'random';

/** What the old system looked at. */
export interface PastKnowledge {
  readonly references: ReadonlyMap<string, ReferenceRow>;
  readonly watched: ReadonlySet<string>;
  readonly controlled: ReadonlySet<string>;
}

/** Share of declarations inspected at random, whatever they are. */
export const randomRate = 0.02;

/** Set so that the points select eight to ten declarations in a hundred. */
const intercept = -3.12;

/** Points of the old point system: crude, with a taste for what officers always looked at. */
function pointsOf(declaration: Declaration, { references, watched, controlled }: PastKnowledge): number {
  const { importer, declarant, exporter, courier, items } = declaration;
  const low = items.some(({ commodity_code = '', customs_value, net_mass }) => {
    const reference = references.get(commodity_code);
    return (
      reference !== undefined &&
      customs_value !== undefined &&
      customs_value / (net_mass ?? 1) < reference.unit_value_low
    );
  });
  const points = [
    watched.has(importer?.id ?? '') ? 1.5 : 0,
    watched.has(declarant?.id ?? '') ? 0.7 : 0,
    watched.has(exporter?.id ?? '') ? 0.6 : 0,
    low ? 1 : 0,
    items.some(({ origin = '' }) => cautionFor(origin) > 1.3) ? 0.5 : 0,
    items.some(({ tax_rate = 0 }) => tax_rate >= 30) ? 0.3 : 0,
    items.some(({ commodity_code = '', licence }) => licence !== true && controlled.has(commodity_code)) ? 0.9 : 0,
    courier?.id === undefined ? 0 : 0.25,
    importer?.authorised === true ? -2 : 0,
  ];
  return points.reduce((sum, part) => sum + part, 0);
}

/** Who is inspected, and how probable that was given everything but chance (the propensity, for weighting). */
export function pastSelection(
  declaration: Declaration,
  knowledge: PastKnowledge,
  random: Random,
): { readonly selectedBy?: SelectedBy; readonly propensity: number } {
  const byPolicy = 1 / (1 + Math.exp(-(intercept + pointsOf(declaration, knowledge))));
  const propensity = Math.round((randomRate + (1 - randomRate) * byPolicy) * 1e6) / 1e6;
  const atRandom = random.chance(randomRate);
  const chosen = random.chance(byPolicy);
  if (atRandom) return { selectedBy: 'random', propensity };
  return chosen ? { selectedBy: 'policy', propensity } : { propensity };
}
