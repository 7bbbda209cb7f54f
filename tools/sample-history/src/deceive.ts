import { cautionFor } from './geography.js';
import type { Draft, ItemDraft } from './draft.js';
import { declaredDuty } from './draft.js';
import { declaredRate } from './honest-draft.js';
import { type Random, weightedTable } from './random.js';
import { type SchemeName, schemeNamed, schemeNames } from './schemes.js';

/** What is true of a declaration, known to nobody in the administration. */
export interface Truth {
  readonly irregular: boolean;
  readonly scheme?: SchemeName;
  /** Positions of the irregular items, from 1. */
  readonly items: readonly number[];
  /** Duty evaded by each of those items, in the same order, currency of the administration. */
  readonly additionalDuties: readonly number[];
  /** Their sum. */
  readonly additionalDuty: number;
}

const honest: Truth = { irregular: false, items: [], additionalDuties: [], additionalDuty: 0 };

/** Month of the history in which the second year's habits begin. */
const secondYear = 13;

/** Probability that this declaration is irregular: the trader's temptation, more or less by circumstances. */
export function irregularity(draft: Draft): number {
  const { importer, declarant, day, items, office } = draft;
  const fresh = day.number - importer.registeredOn < 365;
  const factors = [
    cautionFor(items[0]?.trueOrigin ?? ''),
    declarant.shady ? 1.7 : 1,
    draft.exporter?.shady === true ? 1.5 : 1,
    fresh ? 1.6 : 1,
    importer.authorised || declarant.authorised ? 0.5 : 1,
    office === 'CUO09' ? 1.3 : 1,
    day.text.slice(5, 7) >= '09' ? 1.15 : 1,
  ];
  return Math.min(
    0.85,
    factors.reduce((product, factor) => product * factor, importer.temptation),
  );
}

function suitable(draft: Draft): SchemeName[] {
  return schemeNames.filter((name) => draft.items.some((item) => schemeNamed(name).suits(item, draft)));
}

/** Fraudulent traders keep to one scheme as far as their goods allow; the others take what offers itself. */
function chosenScheme(draft: Draft, names: readonly SchemeName[], random: Random): SchemeName {
  const { conduct, taste } = draft.importer;
  const settled = random.chance(0.75);
  const drawn = random.draw(
    weightedTable(
      names.map((name) => {
        const { weight, late } = schemeNamed(name);
        return [name, draft.day.month >= secondYear ? late : weight];
      }),
    ),
  );
  const usual = names[Math.floor(taste * names.length)];
  return conduct === 'fraudulent' && settled && usual !== undefined ? usual : drawn;
}

/** To the cent; a twisted item may also happen to pay more than is due. */
function evadedOn(item: ItemDraft): number {
  return Math.max(0, Math.round((item.trueDuty - declaredDuty(item, declaredRate(item))) * 100) / 100);
}

/** What is banned or unlicensed evades no duty, whatever its declared value. */
function evadedBy(name: SchemeName, item: ItemDraft): number {
  return name === 'concealedGoods' || name === 'missingLicence' ? 0 : evadedOn(item);
}

/** Perhaps makes a declaration irregular, changing what it says, and tells the truth about it. */
export function deceive(draft: Draft, random: Random): Truth {
  const names = suitable(draft);
  if (!random.chance(irregularity(draft)) || names.length === 0) return honest;
  const name = chosenScheme(draft, names, random);
  const scheme = schemeNamed(name);
  const candidates = draft.items.flatMap((item, index) => (scheme.suits(item, draft) ? [index + 1] : []));
  const items = candidates.filter((_, place) => place === 0 || random.chance(0.6));
  const twisted = items.flatMap((number) => draft.items[number - 1] ?? []);
  for (const item of twisted) scheme.twist(item, random);
  scheme.cover(draft, random);
  const additionalDuties = twisted.map((item) => evadedBy(name, item));
  const additionalDuty = Math.round(additionalDuties.reduce((sum, duty) => sum + duty, 0) * 100) / 100;
  return { irregular: true, scheme: name, items, additionalDuties, additionalDuty };
}
