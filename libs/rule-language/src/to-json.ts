import type { Comments, Condition, Document, Expression, FactDefinition, Leaf, Literal, Rule } from './ast.js';
import { looksLikeDate } from './calendar.js';
import { extraParts } from './extra.js';
import { numberDefinition, numberNodes } from './number-nodes.js';
import { comparisonNames, listPrefix } from './portable-operators.js';
import type {
  Json,
  PortableComment,
  PortableCondition,
  PortableDefinition,
  PortableDocument,
  PortableLeaf,
  PortableRule,
} from './portable-rule.js';
import { printExpression } from './print-expression.js';
import { conditionsOf, isCondition } from './walk.js';

/**
 * The rules as json-rules-engine reads them, in an array; with derived facts an object of those and the rules. Comments
 * after the last rule go with it; without a rule and a derived fact they are lost.
 */
export function documentToJson({ facts, rules, trailingComments }: Document): PortableRule[] | PortableDocument {
  const portable = withTrailing(rules.map(ruleToJson), trailingComments);
  if (facts.length === 0) return portable;
  const isLost = rules.length === 0 && trailingComments.length > 0;
  return { facts: facts.map(definitionToJson), rules: portable, ...(isLost ? { comments: trailingComments } : {}) };
}

function withTrailing(rules: PortableRule[], trailing: readonly string[]): PortableRule[] {
  const last = rules.at(-1);
  if (!last || trailing.length === 0) return rules;
  const comments = [...(last.meta.comments ?? []), { at: 'end', before: trailing }];
  return [...rules.slice(0, -1), { ...last, meta: { ...last.meta, comments } }];
}

/** One derived fact; `documentFromJson` gives the same definition back, spans apart. */
function definitionToJson(definition: FactDefinition): PortableDefinition {
  const { name, title, value, unit, text, help, comments, clauseComments } = definition;
  const numbered = numberDefinition(definition, '').value;
  const listed = placed([
    ['fact', comments],
    ...(isCondition(numbered) ? conditionPlaces(numbered) : []),
    ...Object.entries(clauseComments ?? {}),
  ]);
  return {
    fact: name,
    name: title,
    ...(isCondition(value) ? { conditions: rootToJson(value) } : { expression: printExpression(value) }),
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(text).length > 0 ? { text } : {}),
    ...(Object.keys(help).length > 0 ? { help } : {}),
    ...(listed.length > 0 ? { comments: listed } : {}),
  };
}

/** One rule as json-rules-engine reads it; `ruleFromJson` gives the same rule back, spans apart. */
export function ruleToJson(rule: Rule): PortableRule {
  const { name, priority, condition, outcome } = rule;
  const { text, extra, ...meta } = rule.meta;
  const foreign = extraParts(extra);
  const comments = commentsOf(rule);
  return {
    ...foreign.rule,
    name,
    priority,
    conditions: rootToJson(condition),
    event: {
      type: 'risk',
      ...foreign.event,
      params: {
        ...foreign.params,
        ruleId: rule.ruleId,
        ...(outcome.lane ? { lane: outcome.lane } : {}),
        points: outcome.points,
        ...(outcome.reason ? { reason: outcome.reason.code } : {}),
        ...(outcome.reason?.text === undefined ? {} : { reasonText: outcome.reason.text }),
        controls: outcome.controls,
      },
    },
    meta: {
      ...foreign.meta,
      ...meta,
      ...(Object.keys(text).length > 0 ? { text } : {}),
      ...(comments.length > 0 ? { comments } : {}),
    },
  };
}

/** json-rules-engine wants a group or a negation at the root; an `all` of one there is read back as its only part. */
function rootToJson(condition: Condition): PortableCondition {
  const isSingleAll = condition.kind === 'all' && condition.conditions.length === 1;
  const json = conditionToJson(condition);
  return 'fact' in json || isSingleAll ? { all: [json] } : json;
}

function conditionToJson(condition: Condition): PortableCondition {
  switch (condition.kind) {
    case 'all':
      return { all: condition.conditions.map(conditionToJson) };
    case 'any':
      return { any: condition.conditions.map(conditionToJson) };
    case 'not':
      return { not: conditionToJson(condition.condition) };
    default:
      return leafToJson(condition);
  }
}

function leafToJson(leaf: Leaf): PortableLeaf {
  switch (leaf.kind) {
    case 'compare':
      return portableLeaf(leaf.left, comparisonNames[leaf.operator], {
        value: operandToJson(leaf.right),
        literals: literalsIn([leaf.right]),
      });
    case 'between':
      return portableLeaf(leaf.subject, 'between', {
        value: [operandToJson(leaf.low), operandToJson(leaf.high)],
        literals: literalsIn([leaf.low, leaf.high]),
      });
    case 'member': {
      const operator = leaf.negated ? 'notIn' : 'in';
      if (leaf.members.kind === 'list') {
        return portableLeaf(leaf.subject, operator, { value: { fact: listPrefix + leaf.members.name }, literals: [] });
      }
      const { values } = leaf.members;
      return portableLeaf(leaf.subject, operator, { value: values.map(({ value }) => value), literals: values });
    }
    case 'prefix':
      return portableLeaf(leaf.subject, 'startsWithAny', {
        value: leaf.prefixes.map(({ value }) => value),
        literals: [],
      });
    case 'codeRange':
      return portableLeaf(leaf.subject, 'codeBetween', { value: [leaf.low, leaf.high], literals: [] });
    case 'presence':
      return portableLeaf(leaf.subject, leaf.present ? 'isPresent' : 'isMissing', { value: true, literals: [] });
  }
}

function portableLeaf(
  subject: Expression,
  operator: string,
  { value, literals }: { readonly value: Json; readonly literals: readonly (Literal | undefined)[] },
): PortableLeaf {
  const text = subject.kind === 'fact' ? undefined : printExpression(subject);
  // In JSON a date is text, so text that looks like a date must say that it is none.
  const isAmbiguous = literals.some((literal) => literal?.kind === 'text' && looksLikeDate(literal.value));
  const params = {
    ...(text === undefined ? {} : { text }),
    ...(isAmbiguous ? { kinds: literals.map((literal) => literal?.kind ?? 'fact') } : {}),
  };
  return {
    fact: subject.kind === 'fact' ? subject.name : 'expression',
    ...(Object.keys(params).length > 0 ? { params } : {}),
    operator,
    value,
  };
}

function operandToJson(expression: Expression): Json {
  if ('value' in expression) return expression.value;
  if (expression.kind === 'fact') return { fact: expression.name };
  return { fact: 'expression', params: { text: printExpression(expression) } };
}

function literalsIn(expressions: readonly Expression[]): (Literal | undefined)[] {
  return expressions.map((expression) => ('value' in expression ? expression : undefined));
}

/** Comments by the place of their node, which survives edits of the JSON better than an offset would. */
function commentsOf(rule: Rule): PortableComment[] {
  return placed([
    ['rule', rule.comments],
    ...conditionPlaces(numberNodes(rule, '').condition),
    ['then', rule.outcome.comments],
    ...Object.entries(rule.clauseComments ?? {}),
  ]);
}

type CommentedPlace = readonly [string, Comments | undefined];

function conditionPlaces(condition: Condition): CommentedPlace[] {
  return conditionsOf({ condition }).map(({ id, comments }) => [id.slice(1), comments]);
}

function placed(places: readonly CommentedPlace[]): PortableComment[] {
  return places.flatMap(([at, comments]) => {
    if (!comments) return [];
    const { before, after } = comments;
    return [{ at, ...(before.length > 0 ? { before } : {}), ...(after === undefined ? {} : { after }) }];
  });
}
