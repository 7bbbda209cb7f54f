import type { Property } from './change.js';
import { sayShare, sayDay } from './naming.js';
import type { AlterationOf, Phrases } from './phrases.js';
import type { Speaker } from './say-condition.js';

const propertyNames: Readonly<Record<Property, string>> = {
  priority: 'priority',
  agency: 'agency',
  scope: 'scope',
  owner: 'owner',
  source: 'source',
  sensitivity: 'sensitivity',
  validFrom: 'first day of validity',
  validUntil: 'last day of validity',
  reviewBy: 'review date',
  share: 'share of hits to select',
};

const lanes = { red: 'red', yellow: 'yellow', blue: 'blue', green: 'green' } as const;
const languages = { en: 'English', fr: 'French', ar: 'Arabic' } as const;
const forms = { value: 'value', prefix: 'prefix', chapter: 'chapter', heading: 'heading' } as const;
const bounds = { only: 'threshold', low: 'lower bound', high: 'upper bound' } as const;

/** “from X to Y”, “set to Y” or “removed (was X)”. */
function shift(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `set to ${after ?? ''}`;
  return after === undefined ? `removed (was ${before})` : `changed from ${before} to ${after}`;
}

/** “A and B added; C removed”. */
function exchange(added: string, removed: string): string {
  const parts = [...(added ? [`${added} added`] : []), ...(removed ? [`${removed} removed`] : [])];
  return parts.length > 0 ? parts.join(', ') : 'put in another order';
}

function property({ property: name, before, after }: AlterationOf<'propertyChanged'>, speak: Speaker) {
  const say = (value: string | number | undefined): string | undefined => {
    if (value === undefined) return undefined;
    if (typeof value === 'number') return name === 'share' ? sayShare(value, 'en') : speak.number(value);
    return /^\d{4}-/.test(value) ? sayDay(value, 'en') : speak.quote(value);
  };
  return `${propertyNames[name]} ${shift(say(before), say(after))}`;
}

const reasonOf = (reason: { readonly code: string; readonly text?: string } | undefined, speak: Speaker) =>
  reason && (reason.text === undefined ? reason.code : `${reason.code} ${speak.quote(reason.text)}`);

export const english: Phrases = {
  ruleAdded: ({ rule }, speak) => `rule ${rule.ruleId} added: ${speak.quote(rule.name)}`,
  ruleRemoved: ({ rule }, speak) => `rule ${rule.ruleId} removed: ${speak.quote(rule.name)}`,
  ruleMoved: ({ rule }) => `rule ${rule.ruleId} moved to another place in the text`,
  ruleIdChanged: ({ before, after }) => `rule ${before} is now called ${after}`,
  nameChanged: ({ before, after }, speak) => `name changed from ${speak.quote(before)} to ${speak.quote(after)}`,
  conditionAdded: ({ condition, join, beside }, speak) => {
    const said = speak.quote(speak.condition(condition));
    if (!beside) return `${join === 'all' ? 'condition' : 'alternative'} added: ${said}`;
    const to = speak.quote(speak.condition(beside));
    return join === 'all' ? `condition added to ${to}: ${said}` : `alternative to ${to} added: ${said}`;
  },
  conditionRemoved: ({ condition, join, beside }, speak) => {
    const said = speak.quote(speak.condition(condition));
    if (!beside) return `${join === 'all' ? 'condition' : 'alternative'} removed: ${said}`;
    const to = speak.quote(speak.condition(beside));
    return join === 'all' ? `condition removed from ${to}: ${said}` : `alternative to ${to} removed: ${said}`;
  },
  conditionMoved: ({ condition }, speak) => `condition moved: ${speak.quote(speak.condition(condition))}`,
  conditionNegated: ({ condition, negated }, speak) =>
    `condition ${negated ? 'negated' : 'no longer negated'}: ${speak.quote(speak.condition(condition))}`,
  conditionGrouped: ({ condition, grouped }, speak) =>
    `brackets ${grouped ? 'put around' : 'taken away around'} ${speak.quote(speak.condition(condition))}`,
  conditionReplaced: ({ before, after }, speak) =>
    `condition ${speak.quote(speak.condition(before))} replaced by ${speak.quote(speak.condition(after))}`,
  connectiveChanged: ({ after }) =>
    after === 'all'
      ? 'all conditions of a group must now hold, not just one'
      : 'one condition of a group is now enough',
  operatorChanged: ({ subject, before, after }, speak) => {
    const [old, now] = [speak.words.comparison[before], speak.words.comparison[after]].map((word) => speak.quote(word));
    return `comparison of ${speak.expression(subject)} changed from ${old ?? ''} to ${now ?? ''}`;
  },
  thresholdChanged: ({ subject, bound, before, after, direction }, speak) =>
    `${bounds[bound]} of ${speak.expression(subject)} ${direction} from ${speak.expression(before)} to ${speak.expression(after)}`,
  comparandChanged: ({ subject, before, after }, speak) =>
    `what ${speak.expression(subject)} is compared with changed from ${speak.expression(before)} to ${speak.expression(after)}`,
  subjectChanged: ({ before, after }, speak) =>
    `${speak.quote(speak.expression(after))} is looked at instead of ${speak.quote(speak.expression(before))}`,
  valuesChanged: ({ subject, form, added, removed }, speak) => {
    const count = added.length + removed.length;
    const noun = `${forms[form]}${count === 1 ? '' : 's'}`;
    return `${noun} of ${speak.expression(subject)}: ${exchange(speak.literals(added), speak.literals(removed))}`;
  },
  listChanged: ({ subject, before, after }, speak) =>
    `${speak.expression(subject)}: ${speak.list(before)} replaced by ${speak.list(after)}`,
  rangeChanged: ({ subject, before, after }, speak) =>
    `range of ${speak.expression(subject)} changed from ${before} to ${after}`,
  laneChanged: ({ before, after }) => `lane ${shift(before && lanes[before], after && lanes[after])}`,
  pointsChanged: ({ before, after }, speak) =>
    `points ${after < before ? 'lowered' : 'raised'} from ${speak.number(before)} to ${speak.number(after)}`,
  reasonChanged: ({ before, after }, speak) => `reason ${shift(reasonOf(before, speak), reasonOf(after, speak))}`,
  controlsChanged: ({ added, removed }, speak) => `controls: ${exchange(speak.codes(added), speak.codes(removed))}`,
  propertyChanged: property,
  textChanged: ({ language, before, after }, speak) =>
    `${languages[language]} text ${shift(before && speak.quote(before), after && speak.quote(after))}`,
  extraChanged: () => 'additional properties changed',
  definitionAdded: ({ definition: { name, value } }, speak) =>
    `derived fact ${name} added: ${speak.quote(speak.definition(value))}`,
  definitionRemoved: ({ definition: { name, value } }, speak) =>
    `derived fact ${name} removed: ${speak.quote(speak.definition(value))}`,
  definitionNameChanged: ({ before, after }) => `derived fact ${before} is now called ${after}`,
  definitionValueChanged: ({ name, before, after }, speak) =>
    `derived fact ${name} is now ${speak.quote(speak.definition(after))}, was ${speak.quote(speak.definition(before))}`,
  definitionDetailsChanged: ({ name }) => `label, unit or texts of derived fact ${name} changed`,
  commentsChanged: ({ before, after }, speak) =>
    `comment ${shift(before.length > 0 ? speak.quote(before.join(' ')) : undefined, after.length > 0 ? speak.quote(after.join(' ')) : undefined)}`,
};
