import type { Document, Expression, FactDefinition, Rule, Span } from './ast.js';
import type { Diagnostic } from './diagnostic.js';
import { withoutHoles } from './hole.js';
import type { Unreadable } from './hole.js';
import { numberDefinition, numberNodes } from './number-nodes.js';
import { parseOr } from './parse-condition.js';
import { parseDefinition } from './parse-definition.js';
import { parseValue } from './parse-expression.js';
import { parseRule } from './parse-rule.js';
import { TokenReader } from './token-reader.js';

/** A rule that could not be read whole. It is not part of the document, since it would mean something else. */
export interface BrokenRule {
  /** Empty where it could not be read. */
  readonly ruleId: string;
  readonly name: string;
  readonly span: Span;
  /** What could be read of it: conditions that could not are left out, an unreadable outcome asks for nothing. */
  readonly rule?: Rule;
  /** The conditions left out, in the order of the text. */
  readonly unreadable: readonly Unreadable[];
}

export interface ParsedText {
  readonly document: Document;
  /** In the order of the text. */
  readonly broken: readonly BrokenRule[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads the text of a rule set. Never throws; linear in the length of the text. A rule with an error is left out of the
 * document, because a condition that could only be read in part would mean something else, and stands in `broken`; the
 * rules after it are read. A definition with an error is left out. Ids number all declarations of a kind, so that a
 * rule keeps its ids while another is broken.
 */
export function parse(text: string): ParsedText {
  const reader = new TokenReader(text);
  // What is wrong with the tokens is known before anything is read.
  const lexical = reader.diagnostics.length;
  const facts: Declared<FactDefinition>[] = [];
  const rules: Declared<Rule>[] = [];
  while (reader.peek().kind !== 'end') {
    const found = reader.diagnostics.length;
    const declared = <T>(read: (from: TokenReader) => T): Declared<T> => ({
      value: read(reader),
      isSound: reader.diagnostics.length === found,
    });
    if (reader.isWord('rule')) rules.push(declared(parseRule));
    else if (reader.isWord('fact')) facts.push(declared(parseDefinition));
    else skipToDeclaration(reader);
  }
  const faults = reader.diagnostics.slice(0, lexical);
  const read = withoutFaults(rules, faults).map(({ value, isSound }, index) => {
    const numbered = numberNodes(value, `r${index + 1}`);
    return isSound ? { rule: numbered } : { broken: brokenRule(numbered) };
  });
  return {
    document: {
      facts: withoutFaults(facts, faults).flatMap(({ value, isSound }, index) =>
        isSound ? [numberDefinition(value, `f${index + 1}`)] : [],
      ),
      rules: read.flatMap(({ rule }) => (rule ? [rule] : [])),
      trailingComments: reader.peek().before,
    },
    broken: read.flatMap(({ broken }) => (broken ? [broken] : [])),
    diagnostics: reader.diagnostics.sort((left, right) => left.span.start - right.span.start),
  };
}

interface Declared<T> {
  readonly value: T;
  readonly isSound: boolean;
}

function skipToDeclaration(reader: TokenReader): void {
  reader.unexpected('`rule` or `fact`');
  do reader.next();
  while (reader.peek().kind !== 'end' && !(reader.atDeclaration() && reader.peek().startsLine));
}

/** Declarations in which a faulty token lies are not sound. Both are in the order of the text: one pass is enough. */
function withoutFaults<T extends { readonly span: Span }>(
  declarations: readonly Declared<T>[],
  faults: readonly Diagnostic[],
): Declared<T>[] {
  let next = 0;
  return declarations.map(({ value, isSound }) => {
    while (next < faults.length && startOf(faults[next]) < value.span.start) next += 1;
    return { value, isSound: isSound && (next === faults.length || startOf(faults[next]) >= value.span.end) };
  });
}

function startOf(found: Diagnostic | undefined): number {
  return found?.span.start ?? Number.POSITIVE_INFINITY;
}

function brokenRule(whole: Rule): BrokenRule {
  const { rule, unreadable } = withoutHoles(whole);
  const { ruleId, name, span } = rule;
  return { ruleId, name, span, ...(ruleId === '' ? {} : { rule }), unreadable };
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
