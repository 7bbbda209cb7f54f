import type { Property } from './change.js';
import { sayDay, sayShare } from './naming.js';
import type { AlterationOf, Phrases } from './phrases.js';
import type { Speaker } from './say-condition.js';

const propertyNames: Readonly<Record<Property, string>> = {
  priority: 'priorité',
  agency: 'administration',
  scope: 'portée',
  owner: 'responsable',
  source: 'source',
  sensitivity: 'sensibilité',
  validFrom: 'premier jour de validité',
  validUntil: 'dernier jour de validité',
  reviewBy: 'date de révision',
  share: 'part des déclenchements à sélectionner',
};

const lanes = { red: 'rouge', yellow: 'jaune', blue: 'bleu', green: 'vert' } as const;
const languages = { en: 'anglais', fr: 'français', ar: 'arabe' } as const;
const forms = {
  value: ['valeur', 'valeurs'],
  prefix: ['préfixe', 'préfixes'],
  chapter: ['chapitre', 'chapitres'],
  heading: ['position', 'positions'],
} as const;
const directions = { lowered: 'à la baisse,', raised: 'à la hausse,', changed: '' } as const;
const thresholds = { lowered: 'seuil abaissé', raised: 'seuil relevé', changed: 'seuil modifié' } as const;

/** « passe de X à Y », or a noun with a colon: no participle has to agree with the noun before it. */
function shift(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `désormais ${after ?? ''}`;
  return after === undefined ? `sans indication (auparavant ${before})` : `de ${before} à ${after}`;
}

function exchange(added: string, removed: string): string {
  const parts = [...(added ? [`ajout de ${added}`] : []), ...(removed ? [`retrait de ${removed}`] : [])];
  return parts.length > 0 ? parts.join(', ') : 'autre ordre';
}

function property({ property: name, before, after }: AlterationOf<'propertyChanged'>, speak: Speaker) {
  const say = (value: string | number | undefined): string | undefined => {
    if (value === undefined) return undefined;
    if (typeof value === 'number') return name === 'share' ? sayShare(value, 'fr') : speak.number(value);
    return /^\d{4}-/.test(value) ? sayDay(value, 'fr') : speak.quote(value);
  };
  return `${propertyNames[name]} : ${shift(say(before), say(after))}`;
}

const reasonOf = (reason: { readonly code: string; readonly text?: string } | undefined, speak: Speaker) =>
  reason && (reason.text === undefined ? reason.code : `${reason.code} ${speak.quote(reason.text)}`);

export const french: Phrases = {
  ruleAdded: ({ rule }, speak) => `règle ${rule.ruleId} ajoutée : ${speak.quote(rule.name)}`,
  ruleRemoved: ({ rule }, speak) => `règle ${rule.ruleId} supprimée : ${speak.quote(rule.name)}`,
  ruleMoved: ({ rule }) => `règle ${rule.ruleId} déplacée dans le texte`,
  ruleIdChanged: ({ before, after }) => `la règle ${before} s’appelle désormais ${after}`,
  nameChanged: ({ before, after }, speak) => `nom changé de ${speak.quote(before)} à ${speak.quote(after)}`,
  conditionAdded: ({ condition, join, beside }, speak) => {
    const said = speak.quote(speak.condition(condition));
    const what = join === 'all' ? 'condition ajoutée' : 'alternative ajoutée';
    return beside ? `${what} à ${speak.quote(speak.condition(beside))} : ${said}` : `${what} : ${said}`;
  },
  conditionRemoved: ({ condition, join, beside }, speak) => {
    const said = speak.quote(speak.condition(condition));
    const what = join === 'all' ? 'condition retirée' : 'alternative retirée';
    return beside ? `${what} de ${speak.quote(speak.condition(beside))} : ${said}` : `${what} : ${said}`;
  },
  conditionMoved: ({ condition }, speak) => `condition déplacée : ${speak.quote(speak.condition(condition))}`,
  conditionNegated: ({ condition, negated }, speak) =>
    `${negated ? 'condition désormais niée' : 'négation levée'} : ${speak.quote(speak.condition(condition))}`,
  conditionGrouped: ({ condition, grouped }, speak) =>
    `parenthèses ${grouped ? 'mises' : 'ôtées'} autour de ${speak.quote(speak.condition(condition))}`,
  conditionReplaced: ({ before, after }, speak) =>
    `condition ${speak.quote(speak.condition(before))} remplacée par ${speak.quote(speak.condition(after))}`,
  connectiveChanged: ({ after }) =>
    after === 'all'
      ? 'toutes les conditions d’un groupe doivent désormais être remplies, une seule ne suffit plus'
      : 'une seule condition d’un groupe suffit désormais',
  operatorChanged: ({ subject, before, after }, speak) => {
    const [old, now] = [speak.words.comparison[before], speak.words.comparison[after]].map((word) => speak.quote(word));
    return `${speak.expression(subject)} : comparaison changée de ${old ?? ''} à ${now ?? ''}`;
  },
  thresholdChanged: ({ subject, bound, before, after, direction }, speak) => {
    const way = directions[direction] && ` ${directions[direction]}`;
    const names = { only: thresholds[direction], low: `borne inférieure${way}`, high: `borne supérieure${way}` };
    const [old, now] = [speak.expression(before), speak.expression(after)];
    return `${speak.expression(subject)} : ${names[bound]} de ${old} à ${now}`;
  },
  comparandChanged: ({ subject, before, after }, speak) =>
    `${speak.expression(subject)} : comparaison avec ${speak.expression(after)} au lieu de ${speak.expression(before)}`,
  subjectChanged: ({ before, after }, speak) =>
    `examen de ${speak.quote(speak.expression(after))} au lieu de ${speak.quote(speak.expression(before))}`,
  valuesChanged: ({ subject, form, added, removed }, speak) => {
    const [one, many] = forms[form];
    const noun = added.length + removed.length === 1 ? one : many;
    return `${speak.expression(subject)}, ${noun} : ${exchange(speak.literals(added), speak.literals(removed))}`;
  },
  listChanged: ({ subject, before, after }, speak) =>
    `${speak.expression(subject)} : ${speak.list(before)} remplacée par ${speak.list(after)}`,
  rangeChanged: ({ subject, before, after }, speak) =>
    `${speak.expression(subject)} : plage changée de ${before} à ${after}`,
  laneChanged: ({ before, after }) => `circuit : ${shift(before && lanes[before], after && lanes[after])}`,
  pointsChanged: ({ before, after }, speak) =>
    `points ${after < before ? 'abaissés' : 'relevés'} de ${speak.number(before)} à ${speak.number(after)}`,
  reasonChanged: ({ before, after }, speak) => `motif : ${shift(reasonOf(before, speak), reasonOf(after, speak))}`,
  controlsChanged: ({ added, removed }, speak) => `contrôles : ${exchange(speak.codes(added), speak.codes(removed))}`,
  propertyChanged: property,
  textChanged: ({ language, before, after }, speak) =>
    `texte ${languages[language]} : ${shift(before && speak.quote(before), after && speak.quote(after))}`,
  extraChanged: () => 'propriétés supplémentaires modifiées',
  definitionAdded: ({ definition: { name, value } }, speak) =>
    `champ dérivé ${name} ajouté : ${speak.quote(speak.definition(value))}`,
  definitionRemoved: ({ definition: { name, value } }, speak) =>
    `champ dérivé ${name} supprimé : ${speak.quote(speak.definition(value))}`,
  definitionNameChanged: ({ before, after }) => `le champ dérivé ${before} s’appelle désormais ${after}`,
  definitionValueChanged: ({ name, before, after }, speak) =>
    `champ dérivé ${name} : désormais ${speak.quote(speak.definition(after))} au lieu de ${speak.quote(speak.definition(before))}`,
  definitionDetailsChanged: ({ name }) => `libellé, unité ou textes du champ dérivé ${name} modifiés`,
  commentsChanged: ({ before, after }, speak) =>
    `commentaire : ${shift(before.length > 0 ? speak.quote(before.join(' ')) : undefined, after.length > 0 ? speak.quote(after.join(' ')) : undefined)}`,
};
