import type { Fact, Labels } from '@tidewaiter/rule-language';
import { profileFamilies, type ProfileFamily } from './profile-families.js';
import { measureWords, profileMeasures, type Counted, type ProfileMeasure } from './profile-measures.js';

/** The fact that holds one measure of one family's profile. */
export interface ProfileFact {
  readonly family: ProfileFamily;
  readonly measure: ProfileMeasure;
  readonly fact: Fact;
}

/** What a family counts. */
export function countedBy({ prefix }: ProfileFamily): Counted {
  return prefix.startsWith('item.') ? 'items' : 'declarations';
}

/** Every combination of family and measure that is a fact, in the order of both tables. */
export const profiles: readonly ProfileFact[] = profileFamilies.flatMap((family) =>
  family.measures.map((measure) => ({ family, measure, fact: profileFact(family, measure) })),
);

/** What history tells of the key a declaration shares with earlier ones; never declared, missing without a history. */
export const profileFacts: readonly Fact[] = profiles.map(({ fact }) => fact);

function profileFact(family: ProfileFamily, measure: ProfileMeasure): Fact {
  const { bounds, label } = profileMeasures[measure];
  const { help, unit } = measureWords(measure, countedBy(family), family.ofTheSame);
  return {
    name: `${family.prefix}${measure}`,
    type: 'number',
    ...(unit !== undefined && { unit }),
    bounds,
    source: 'profile',
    perItem: family.prefix.startsWith('item.'),
    knownBeforeInspection: true,
    label: joined(family.label, label),
    help,
  };
}

function joined(family: Labels, measure: Labels): Labels {
  return {
    en: `${family.en}: ${measure.en}`,
    fr: `${family.fr} : ${measure.fr}`,
    ar: `${family.ar}: ${measure.ar}`,
  };
}
