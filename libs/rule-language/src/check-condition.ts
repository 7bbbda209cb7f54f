import type { Condition, Expression, Leaf, Literal } from './ast.js';
import type { CheckContext } from './check-context.js';
import { know, knowAs, printed, reportMismatch } from './check-expression.js';
import { diagnostic } from './diagnostic.js';
import { isBareFact } from './print-expression.js';
import type { Fact, FactType } from './vocabulary.js';
import { maximumDepth } from './token-reader.js';

/** Reports everything wrong with a condition; `depth` is how many conditions are around it. */
export function checkCondition(context: CheckContext, condition: Condition, depth = 0): void {
  context.enter(condition.id);
  if (depth >= maximumDepth) {
    context.report(diagnostic('too-deep', condition.span, { limit: maximumDepth }));
    return;
  }
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind, span, conditions } = condition;
      if (conditions.length === 0) context.report(diagnostic('empty-group', span, { kind }));
      for (const child of conditions) checkCondition(context, child, depth + 1);
      return;
    }
    case 'not':
      checkCondition(context, condition.condition, depth + 1);
      return;
    default:
      checkLeaf(context, condition);
      for (const test of context.tests.splice(0)) checkCondition(context, test, depth + 1);
  }
}

function checkLeaf(context: CheckContext, leaf: Leaf): void {
  switch (leaf.kind) {
    case 'compare':
      if (isBareFact(leaf)) {
        knowAs(context, leaf.left, 'boolean');
        return;
      }
      checkSides(
        context,
        [leaf.left, leaf.right],
        leaf.operator === '=' || leaf.operator === '!=' ? 'equal' : 'ordered',
      );
      return;
    case 'between':
      checkSides(context, [leaf.subject, leaf.low, leaf.high], 'ordered');
      checkEnds(context, leaf);
      return;
    case 'member':
      checkMember(context, leaf);
      return;
    case 'prefix':
      checkPrefix(context, leaf);
      return;
    case 'codeRange':
      checkCodeRange(context, leaf);
      return;
    case 'presence':
      know(context, leaf.subject);
  }
}

/** What is compared must be of one type, and of one with an order if the order is asked for. */
function checkSides(context: CheckContext, sides: readonly Expression[], test: 'equal' | 'ordered'): void {
  const expected = sides.map((side) => apparentType(context, side)).find((type) => type !== undefined);
  const found = sides.map((side) => know(context, side, expected)?.type);
  // A literal is at fault rather than a fact: what the fact holds is given.
  const given = sides.findIndex((side, index) => !('value' in side) && found[index] !== undefined);
  const type = given >= 0 ? found[given] : found.find((each) => each !== undefined);
  if (type === undefined) return;
  for (const [index, expression] of sides.entries()) {
    const own = found[index];
    if (own !== undefined && own !== type) reportMismatch(context, { expression, found: own }, type);
  }
  const subject = sides[Math.max(given, 0)];
  if (test === 'ordered' && (type === 'text' || type === 'boolean') && subject) {
    context.report(diagnostic('not-ordered', subject.span, { text: printed(subject), found: type }));
  }
  for (const side of sides) {
    for (const other of sides) checkThreshold(context, side, other);
  }
}

function apparentType(context: CheckContext, expression: Expression): FactType | undefined {
  if ('value' in expression) return expression.kind;
  if (expression.kind === 'fact') return context.vocabulary.facts.get(expression.name)?.type;
  return expression.kind === 'conditional' ? undefined : 'number';
}

function checkThreshold(context: CheckContext, side: Expression, literal: Expression): void {
  if (side.kind !== 'fact' || literal.kind !== 'number') return;
  const bounds = context.vocabulary.facts.get(side.name)?.bounds;
  if (!bounds || (literal.value >= bounds.min && literal.value <= bounds.max)) return;
  const { min, max } = bounds;
  context.report(
    diagnostic('threshold-outside-bounds', literal.span, { value: literal.value, fact: side.name, min, max }),
  );
}

function checkEnds(context: CheckContext, { low, high, span }: Extract<Leaf, { kind: 'between' }>): void {
  if (!('value' in low) || low.kind !== high.kind || low.value <= high.value) return;
  context.report(diagnostic('reversed-bounds', span, { low: printed(low), high: printed(high) }));
}

function checkMember(context: CheckContext, leaf: Extract<Leaf, { kind: 'member' }>): void {
  const { subject, members } = leaf;
  if (members.kind === 'list') {
    knowAs(context, subject, 'text');
    context.list(members.name, members.span);
    return;
  }
  if (members.values.length === 0) context.report(diagnostic('empty-members', members.span, {}));
  const known = know(context, subject, members.values[0]?.kind);
  if (known?.type === 'boolean') {
    context.mismatch({ text: printed(subject), span: subject.span }, 'boolean', 'text, number or date');
    return;
  }
  for (const literal of members.values) {
    if (literal.kind === 'date') context.date(literal.value, literal.span);
    if (known && literal.kind !== known.type)
      reportMismatch(context, { expression: literal, found: literal.kind }, known.type);
    else checkThreshold(context, subject, literal);
  }
}

function checkPrefix(context: CheckContext, leaf: Extract<Leaf, { kind: 'prefix' }>): void {
  knowAs(context, leaf.subject, 'text');
  if (leaf.prefixes.length === 0) context.report(diagnostic('empty-prefix', leaf.span, {}));
  for (const prefix of leaf.prefixes) checkPrefixText(context, prefix);
}

function checkPrefixText(context: CheckContext, prefix: Literal): void {
  if (prefix.kind !== 'text') reportMismatch(context, { expression: prefix, found: prefix.kind }, 'text');
  else if (prefix.value === '') context.report(diagnostic('empty-prefix', prefix.span, {}));
}

function checkCodeRange(context: CheckContext, leaf: Extract<Leaf, { kind: 'codeRange' }>): void {
  const { subject, low, high, span } = leaf;
  const known = know(context, subject, 'text');
  if (known && factOf(context, subject)?.domain !== 'commodityCode') {
    context.report(diagnostic('not-commodity-code', subject.span, { text: printed(subject) }));
  }
  const isCode = (code: string): boolean => /^\d{2,10}$/.test(code);
  if (!isCode(low) || !isCode(high) || low.length !== high.length || low > high) {
    context.report(diagnostic('invalid-range', span, { low, high }));
  }
}

function factOf(context: CheckContext, expression: Expression): Fact | undefined {
  return expression.kind === 'fact' ? context.vocabulary.facts.get(expression.name) : undefined;
}
