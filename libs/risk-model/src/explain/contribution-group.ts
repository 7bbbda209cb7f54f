import { factsOfFeature } from '../feature-reader.js';
import type { Feature } from '../metadata.js';
import { oncePer } from '../once.js';

/** What a feature is about, as officers think of a declaration. */
export type ContributionGroup = 'trader' | 'value' | 'documents' | 'origin' | 'commodity' | 'quantity' | 'other';

/**
 * Groups by names of facts, derived facts and profiles included. A feature that reads facts of several groups belongs to
 * the first of these: a trader's record with a commodity tells of the trader, a price per kilogram of the value.
 */
const groups: readonly (readonly [ContributionGroup, RegExp])[] = [
  ['trader', /\b(importer|exporter|declarant|courier)(?!\.country)/],
  ['value', /value|price|duty/],
  ['documents', /preference|licen[cs]e|document/],
  ['origin', /origin|country|route|transport|container|sent_from/],
  ['commodity', /commodity|tax|brand|\bhs\d/],
  ['quantity', /mass|quantity|packages|packing|count/],
];

/** The group of a feature, by the facts it reads. */
export const contributionGroup = oncePer((feature: Feature): ContributionGroup => {
  const facts = factsOfFeature(feature);
  return groups.find(([, pattern]) => facts.some((fact) => pattern.test(fact)))?.[0] ?? 'other';
});
