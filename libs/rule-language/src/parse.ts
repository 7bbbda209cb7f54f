import type { Document, Expression, Rule } from './ast.js';
import type { Diagnostic } from './diagnostic.js';
import { numberNodes } from './number-nodes.js';
import { parseOr } from './parse-condition.js';
import { parseValue } from './parse-expression.js';
import { parseRule } from './parse-rule.js';
import { TokenReader } from './token-reader.js';

/**
 * Reads the text of a rule set. Never throws; linear in the length of the text. A rule with an error is left out of the
 * document, because a condition that could only be read in part would mean something else; the rules after it are read.
 */
export function parse(text: string): { document: Document; diagnostics: Diagnostic[] } {
  const reader = new TokenReader(text);
  const rules: Rule[] = [];
  while (reader.peek().kind !== 'end') {
    if (!reader.isWord('rule')) {
      reader.unexpected('`rule`');
      do reader.next();
      while (reader.peek().kind !== 'end' && !(reader.isWord('rule') && reader.peek().startsLine));
      continue;
    }
    const rule = parseRule(reader);
    if (rule) rules.push(rule);
  }
  const diagnostics = reader.diagnostics.sort((left, right) => left.span.start - right.span.start);
  const sound = withoutFaults(rules, diagnostics).map((rule, index) => numberNodes(rule, `r${index + 1}`));
  return { document: { rules: sound, trailingComments: reader.peek().before }, diagnostics };
}

/** The rules in which no diagnostic lies. Both are in the order of the text, so one pass over each is enough. */
function withoutFaults(rules: readonly Rule[], diagnostics: readonly Diagnostic[]): Rule[] {
  let next = 0;
  return rules.filter(({ span }) => {
    while (next < diagnostics.length && startOf(diagnostics[next]) < span.start) next += 1;
    return next === diagnostics.length || startOf(diagnostics[next]) >= span.end;
  });
}

function startOf(found: Diagnostic | undefined): number {
  return found?.span.start ?? Number.POSITIVE_INFINITY;
}

/** Reads one expression, as JSON and derived facts hold it. `outerDepth` is the depth of the tree it stands in. */
export function parseExpression(
  text: string,
  outerDepth = 0,
): {
  readonly expression?: Expression;
  readonly comments: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const reader = new TokenReader(text, outerDepth);
  const expression = parseValue(reader, parseOr);
  if (expression && reader.peek().kind !== 'end') reader.unexpected('the end');
  const { before = [], after } = reader.takeComments(0) ?? {};
  const comments = [...before, ...(after === undefined ? [] : [after]), ...reader.peek().before];
  const { diagnostics } = reader;
  return expression && diagnostics.length === 0 ? { expression, comments, diagnostics } : { comments, diagnostics };
}
