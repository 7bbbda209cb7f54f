import { documentFromJson, ruleToJson, type Json, type Meta, type Outcome, type Rule } from '@tidewaiter/rule-language';
import { readMany, readText, writeMany, writeText } from './cell-text.js';

/** A part of a rule that is not its condition, as a column. */
export interface RuleColumn {
  readonly head: string;
  /** Its cell; undefined where the rule does not say it. */
  readonly read: (rule: Rule) => string | undefined;
  /** The rule with what a cell says, which is not empty. */
  readonly write: (rule: Rule, cell: string) => Rule;
}

const outcome = (rule: Rule, changed: Partial<Outcome>): Rule => ({
  ...rule,
  outcome: { ...rule.outcome, ...changed },
});
const meta = (rule: Rule, changed: Partial<Meta>): Rule => ({ ...rule, meta: { ...rule.meta, ...changed } });

type MetaText = 'agency' | 'scope' | 'owner' | 'source' | 'validFrom' | 'validUntil' | 'reviewBy' | 'extra';

function text(head: string, name: MetaText): RuleColumn {
  return {
    head,
    read: ({ meta: { [name]: value } }) => (value === undefined ? undefined : writeText(value)),
    write: (rule, cell) => meta(rule, { [name]: readText(cell) }),
  };
}

function sentence(language: 'en' | 'fr' | 'ar'): RuleColumn {
  return {
    head: `text ${language}`,
    read: ({ meta: { text: texts } }) => {
      const said = texts[language];
      return said === undefined ? undefined : writeText(said);
    },
    write: (rule, cell) => meta(rule, { text: { ...rule.meta.text, [language]: readText(cell) } }),
  };
}

const reasonText: RuleColumn = {
  head: 'reason text',
  read: ({ outcome: { reason } }) => (reason?.text === undefined ? undefined : writeText(reason.text)),
  write: (rule, cell) => {
    const { reason } = rule.outcome;
    return reason === undefined ? rule : outcome(rule, { reason: { ...reason, text: readText(cell) } });
  },
};

/** The columns that every table has, before those of its conditions. */
export const leadingColumns: readonly RuleColumn[] = [
  {
    head: 'rule',
    read: ({ ruleId }) => writeText(ruleId),
    write: (rule, cell) => ({ ...rule, ruleId: readText(cell) }),
  },
  { head: 'name', read: ({ name }) => writeText(name), write: (rule, cell) => ({ ...rule, name: readText(cell) }) },
];

/** The columns behind those of the conditions, in the order of the text of a rule. */
export const trailingColumns: readonly RuleColumn[] = [
  {
    head: 'lane',
    read: ({ outcome: { lane } }) => lane,
    write: (rule, cell) => outcome(rule, { lane: cell as NonNullable<Outcome['lane']> }),
  },
  {
    head: 'points',
    read: ({ outcome: { points } }) => String(points),
    write: (rule, cell) => outcome(rule, { points: Number(cell) }),
  },
  {
    head: 'reason',
    read: ({ outcome: { reason } }) => (reason === undefined ? undefined : writeText(reason.code)),
    write: (rule, cell) => outcome(rule, { reason: { ...rule.outcome.reason, code: readText(cell) } }),
  },
  reasonText,
  {
    head: 'controls',
    read: ({ outcome: { controls } }) => (controls.length === 0 ? undefined : writeMany(controls)),
    write: (rule, cell) => outcome(rule, { controls: readMany(cell) }),
  },
  {
    head: 'priority',
    read: ({ priority }) => (priority === 1 ? undefined : String(priority)),
    write: (rule, cell) => ({ ...rule, priority: Number(cell) }),
  },
  text('agency', 'agency'),
  text('scope', 'scope'),
  text('owner', 'owner'),
  text('source', 'source'),
  {
    head: 'sensitivity',
    read: ({ meta: { sensitivity } }) => sensitivity,
    write: (rule, cell) => meta(rule, { sensitivity: cell as NonNullable<Meta['sensitivity']> }),
  },
  text('valid from', 'validFrom'),
  text('valid until', 'validUntil'),
  text('review by', 'reviewBy'),
  {
    head: 'share',
    read: ({ meta: { share } }) => (share === undefined ? undefined : String(share)),
    write: (rule, cell) => meta(rule, { share: Number(cell) }),
  },
  sentence('en'),
  sentence('fr'),
  sentence('ar'),
  text('extra', 'extra'),
  { head: 'comments', read: readComments, write: writeComments },
];

function readComments(rule: Rule): string | undefined {
  const { comments } = ruleToJson(rule).meta;
  return comments === undefined || comments.length === 0 ? undefined : JSON.stringify(comments);
}

/** Comments go where they were by way of the JSON form, which gives each its place. */
function writeComments(rule: Rule, cell: string): Rule {
  const json = ruleToJson(rule);
  let comments: Json;
  try {
    comments = JSON.parse(cell) as Json;
  } catch {
    return rule;
  }
  const { document } = documentFromJson([{ ...json, meta: { ...json.meta, comments } }]);
  return document.rules[0] ?? rule;
}
