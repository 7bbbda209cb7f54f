import { noSpan } from './ast.js';
import type { Clause, Rule, Span } from './ast.js';
import { dayNumber } from './calendar.js';
import { checkCondition } from './check-condition.js';
import { CheckContext } from './check-context.js';
import type { Defined } from './define-facts.js';
import { diagnostic } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { extentOf, mostParts } from './expand.js';
import { isCode } from './spelling.js';
import { maximumDepth } from './token-reader.js';
import { factsOf } from './walk.js';

export const mostPoints = 1000;

/** Everything wrong with one rule by itself. */
export function checkRule(rule: Rule, { vocabulary, faulty }: Omit<Defined, 'diagnostics'>): Diagnostic[] {
  const context = new CheckContext(vocabulary, { ruleId: rule.ruleId }, faulty);
  context.enter(rule.id);
  checkIdentity(context, rule);
  checkCondition(context, rule.condition);
  checkExtent(context, rule);
  context.enter(rule.outcome.id);
  checkOutcome(context, rule);
  context.enter(rule.id);
  checkProperties(context, rule);
  return context.diagnostics;
}

/** Where a part of a rule is, for what has no node of its own. */
export function spanOf({ clauseSpans, span }: Rule, clause: Clause | 'rule'): Span {
  return clauseSpans?.[clause] ?? (span.end > span.start ? span : noSpan);
}

function checkIdentity(context: CheckContext, rule: Rule): void {
  const { ruleId, name, priority } = rule;
  const span = spanOf(rule, 'rule');
  if (!isCode(ruleId)) context.report(diagnostic('invalid-rule-id', span, { ruleId }));
  if (name.trim() === '') context.report(diagnostic('empty-name', span, { ruleId }));
  if (!Number.isSafeInteger(priority) || priority < 1) {
    context.report(diagnostic('invalid-priority', spanOf(rule, 'with'), { priority }));
  }
}

/** Only derived facts can make a condition larger than what was read. */
function checkExtent(context: CheckContext, { condition, ruleId, id }: Rule): void {
  const { vocabulary } = context;
  if (!factsOf(condition).some((name) => vocabulary.facts.get(name)?.definition)) return;
  const { parts, depth } = extentOf(condition, vocabulary);
  if (parts <= mostParts && depth <= maximumDepth) return;
  context.enter(id);
  const limits = { name: ruleId, parts: mostParts, depth: maximumDepth };
  context.report(diagnostic('expansion-too-large', condition.span, limits));
}

function checkOutcome(context: CheckContext, rule: Rule): void {
  const { lane, points, reason, controls } = rule.outcome;
  const span = spanOf(rule, 'then');
  if (!Number.isInteger(points) || points < 0 || points > mostPoints) {
    context.report(diagnostic('invalid-points', span, { points, max: mostPoints }));
  }
  if (!lane && points === 0 && controls.length === 0) {
    context.report(diagnostic('no-outcome', span, { ruleId: rule.ruleId }));
  }
  if (reason && !isCode(reason.code)) {
    context.report(diagnostic('invalid-code', spanOf(rule, 'because'), { text: reason.code }));
  }
  for (const [index, control] of controls.entries()) {
    const where = spanOf(rule, 'control');
    if (!isCode(control)) context.report(diagnostic('invalid-code', where, { text: control }));
    if (controls.indexOf(control) === index && controls.lastIndexOf(control) > index) {
      context.report(diagnostic('duplicate-control', where, { control }));
    }
  }
}

function checkProperties(context: CheckContext, rule: Rule): void {
  const { share, validFrom, validUntil, reviewBy, agency, scope } = rule.meta;
  const span = spanOf(rule, 'with');
  if (share !== undefined && !(share > 0 && share <= 1)) context.report(diagnostic('invalid-share', span, { share }));
  for (const text of [agency, scope]) {
    if (text !== undefined && !isCode(text)) context.report(diagnostic('invalid-code', span, { text }));
  }
  for (const date of [validFrom, validUntil, reviewBy]) {
    if (date !== undefined) context.date(date, span);
  }
  const [from, until] = [dayNumber(validFrom ?? ''), dayNumber(validUntil ?? '')];
  if (from !== undefined && until !== undefined && until < from) {
    context.report(diagnostic('reversed-validity', span, { from: validFrom ?? '', until: validUntil ?? '' }));
  }
}
