import { lanes } from '@tidewaiter/rule-language';
import type { Clause, Comments, Rule } from '@tidewaiter/rule-language';
import { languages, properties, propertyOf } from './compare-rules.js';
import type { Arbiter, Part } from './conflict.js';
import { mergeComments, withComments } from './merge-comments.js';
import { ConditionMerge } from './merge-conditions.js';
import { mergeLists } from './merge-order.js';

interface Sides {
  readonly base: Rule;
  readonly mine: Rule;
  readonly theirs: Rule;
}

/** Merges one rule part by part; what both changed differently is asked of the arbiter. */
export function mergeRules(sides: Sides, arbiter: Arbiter): Rule {
  const { base, mine, theirs } = sides;
  const values = mergeValues(sides, arbiter);
  const conditions = new ConditionMerge(base.ruleId, arbiter);
  const condition = conditions.merge({ base: base.condition, mine: mine.condition, theirs: theirs.condition }, 'all');
  const [old, left, right] = [base, mine, theirs].map(({ outcome }) => outcome.controls);
  const controls = mergeLists(old ?? [], left ?? [], right ?? []);
  const { lane: _lane, reason: _reason, ...asked } = mine.outcome;
  const outcome = withComments<Rule['outcome']>(
    { ...asked, ...outcomeOf(values), controls },
    mergeComments(base.outcome.comments, mine.outcome.comments, theirs.outcome.comments),
  );
  const { clauseComments: _comments, ...bare } = mine;
  const clauseComments = mergeClauseComments(sides);
  return withComments<Rule>(
    { ...bare, ...headOf(values), condition, outcome, meta: metaOf(values), ...(clauseComments && { clauseComments }) },
    mergeComments(base.comments, mine.comments, theirs.comments),
  );
}

type Value = string | number | undefined;
type Values = ReadonlyMap<Part, Value>;

/** Every part of a rule that is one value; a reason is its code and its text as JSON. */
function valuesOf(rule: Rule): Map<Part, Value> {
  const { ruleId, name, outcome, meta } = rule;
  return new Map<Part, Value>([
    ['ruleId', ruleId],
    ['name', name],
    ['lane', outcome.lane],
    ['points', outcome.points],
    ['reason', outcome.reason && JSON.stringify([outcome.reason.code, outcome.reason.text])],
    ...properties.map((property): [Part, Value] => [property, propertyOf(rule, property)]),
    ...languages.map((language): [Part, Value] => [`text.${language}`, meta.text[language]]),
    ['extra', meta.extra],
  ]);
}

function mergeValues({ base, mine, theirs }: Sides, arbiter: Arbiter): Values {
  const [old, left, right] = [valuesOf(base), valuesOf(mine), valuesOf(theirs)];
  return new Map(
    [...old].map(([part, value]) => {
      const [own, other] = [left.get(part), right.get(part)];
      if (own === other || other === value) return [part, own];
      if (own === value) return [part, other];
      const question = { part, base: value, mine: own, theirs: other, write: writer(part), read: reader(part) };
      return [part, arbiter.settle<string | number>(base.ruleId, question)];
    }),
  );
}

function writer(part: Part): (value: string | number) => string {
  if (part !== 'reason') return String;
  return (value) => {
    const [code = '', text] = JSON.parse(String(value)) as [string, string?];
    return [code, ...(text ? [text] : [])].join(' ');
  };
}

const numbers: ReadonlySet<Part> = new Set<Part>(['points', 'priority', 'share']);

function reader(part: Part): (text: string) => string | number | undefined {
  if (numbers.has(part)) {
    return (text) => (/^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined);
  }
  if (part === 'lane') return (text) => lanes.find((lane) => lane === text.trim());
  if (part !== 'reason') return (text) => text;
  return (text) => {
    const [code, ...words] = text.trim().split(/\s+/);
    return code ? JSON.stringify([code, words.length > 0 ? words.join(' ') : undefined]) : undefined;
  };
}

function textIn(values: Values, part: Part): string | undefined {
  const value = values.get(part);
  return value === undefined ? undefined : String(value);
}

function numberIn(values: Values, part: Part): number | undefined {
  const value = values.get(part);
  return typeof value === 'number' ? value : undefined;
}

function headOf(values: Values): Pick<Rule, 'ruleId' | 'name' | 'priority'> {
  return {
    ruleId: textIn(values, 'ruleId') ?? '',
    name: textIn(values, 'name') ?? '',
    priority: numberIn(values, 'priority') ?? 1,
  };
}

function outcomeOf(values: Values): Pick<Rule['outcome'], 'lane' | 'points' | 'reason'> {
  const written = textIn(values, 'reason');
  const [code, text] = written === undefined ? [] : (JSON.parse(written) as [string, string | null]);
  const lane = lanes.find((each) => each === values.get('lane'));
  return {
    ...(lane && { lane }),
    points: numberIn(values, 'points') ?? 0,
    ...(code !== undefined && { reason: { code, ...(typeof text === 'string' && { text }) } }),
  };
}

function metaOf(values: Values): Rule['meta'] {
  const share = numberIn(values, 'share');
  const written = properties.flatMap((property) => {
    const value = property === 'priority' || property === 'share' ? undefined : textIn(values, property);
    return value === undefined ? [] : [[property, value] as const];
  });
  const texts = languages.flatMap((language) => {
    const text = textIn(values, `text.${language}`);
    return text === undefined ? [] : [[language, text] as const];
  });
  const extra = textIn(values, 'extra');
  return {
    ...Object.fromEntries(written),
    ...(share !== undefined && { share }),
    text: Object.fromEntries(texts),
    ...(extra !== undefined && { extra }),
  };
}

const commented = ['because', 'control', 'with', 'text', 'extra'] as const satisfies readonly Clause[];

function mergeClauseComments({ base, mine, theirs }: Sides): Rule['clauseComments'] | undefined {
  const merged = commented.flatMap((clause): [string, Comments][] => {
    const [old, left, right] = [base, mine, theirs].map(({ clauseComments }) => clauseComments?.[clause]);
    const comments = mergeComments(old, left, right);
    return comments ? [[clause, comments]] : [];
  });
  return merged.length > 0 ? Object.fromEntries(merged) : undefined;
}
