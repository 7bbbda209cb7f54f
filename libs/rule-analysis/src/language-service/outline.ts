import { childrenOf, isLeaf, parse, tokensOf, type Condition, type Rule, type Span } from '@tidewaiter/rule-language';
import { clausesIn, type ClauseWord, type WrittenClause } from './clauses.js';
import { namesInText } from './names-in-text.js';

/** A part of a text in its outline. */
export interface OutlineNode {
  readonly kind: 'rule' | 'definition' | 'clause' | 'all' | 'any' | 'not' | 'test';
  /** Id of a rule, name of a fact, word of a clause, or a test as it is written. */
  readonly name: string;
  /** What a rule finds, or the title of a definition. */
  readonly detail?: string;
  readonly span: Span;
  /** What stands for the whole: its first word or name. */
  readonly selection: Span;
  /** A declaration that cannot be read whole: what of it can is below. */
  readonly isBroken: boolean;
  readonly children: readonly OutlineNode[];
}

/** Rules and definitions with their clauses and conditions, in the order of the text; those that are broken as well. */
export function outlineOf(text: string): OutlineNode[] {
  const clauses = clausesIn(tokensOf(text).tokens);
  const { document, broken } = parse(text);
  const conditions = new Map<number, Condition>();
  for (const { span, condition } of [...document.rules, ...broken.flatMap(({ rule }) => (rule ? [rule] : []))]) {
    conditions.set(span.start, condition);
  }
  const sound = new Set([...document.rules, ...document.facts].map(({ span }) => span.start));
  const names = new Map(namesInText(text).flatMap((each) => (each.defines ? [[each.span.start, each]] : [])));
  return declarationsIn(clauses).map((parts) => {
    const [head] = parts;
    const start = head.keyword.span.start;
    const written = names.get(head.tokens[0]?.span.start ?? -1);
    const title = head.tokens.find(({ kind }) => kind === 'text')?.value;
    return {
      kind: head.word === 'rule' ? 'rule' : 'definition',
      name: written?.name ?? '',
      ...(title !== undefined && { detail: title }),
      span: { start, end: endOf(parts.at(-1) ?? head) },
      selection: written?.span ?? head.keyword.span,
      isBroken: !sound.has(start),
      children: parts.slice(1).map((clause) => clauseNode(clause, conditions.get(start), text)),
    };
  });
}

/** Clauses by the declaration they are in; what stands before the first belongs to none. */
function declarationsIn(clauses: readonly WrittenClause[]): [WrittenClause, ...WrittenClause[]][] {
  const declarations: [WrittenClause, ...WrittenClause[]][] = [];
  for (const clause of clauses) {
    if (begins(clause.word)) declarations.push([clause]);
    else declarations.at(-1)?.push(clause);
  }
  return declarations;
}

function begins(word: ClauseWord): boolean {
  return word === 'rule' || word === 'fact';
}

function endOf({ keyword, tokens }: WrittenClause): number {
  return (tokens.at(-1) ?? keyword).span.end;
}

function clauseNode(clause: WrittenClause, condition: Condition | undefined, text: string): OutlineNode {
  const { word, keyword } = clause;
  const hasTests = word === 'when' && condition !== undefined;
  return {
    kind: 'clause',
    name: word,
    span: { start: keyword.span.start, end: endOf(clause) },
    selection: keyword.span,
    isBroken: false,
    children: hasTests ? topTests(condition).map((each) => testNode(each, text)) : [],
  };
}

/** The parts that stand on lines of their own. */
function topTests(condition: Rule['condition']): readonly Condition[] {
  return condition.kind === 'all' || condition.kind === 'any' ? childrenOf(condition) : [condition];
}

const mostShown = 60;

function testNode(condition: Condition, text: string): OutlineNode {
  const { span, kind } = condition;
  const written = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return {
    kind: isLeaf(condition) ? 'test' : condition.kind,
    name: isLeaf(condition) ? shortened(written) : kind,
    span,
    selection: span,
    isBroken: false,
    children: childrenOf(condition).map((each) => testNode(each, text)),
  };
}

function shortened(written: string): string {
  return written.length > mostShown ? `${written.slice(0, mostShown - 1)}…` : written;
}
