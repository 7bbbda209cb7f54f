import { parse, tokensOf, type Condition, childrenOf } from '@tidewaiter/rule-language';
import { clausesIn, type WrittenClause } from './clauses.js';

/** A part of a text that can be folded to its first line. */
export interface Fold {
  /** Offsets: from within the first line that stays to the end of the last line that goes. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'declaration' | 'clause' | 'group' | 'comment';
}

/** Rules, definitions, clauses, groups of conditions and runs of comments that take more than one line, outer first. */
export function foldingOf(text: string): Fold[] {
  const clauses = clausesIn(tokensOf(text).tokens);
  const folds = [...declarations(clauses), ...clauses.map(clauseFold), ...groups(text), ...comments(text)];
  return folds
    .filter(({ start, end }) => text.slice(start, end).includes('\n'))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function declarations(clauses: readonly WrittenClause[]): Fold[] {
  const begins = clauses.flatMap(({ word }, index) => (word === 'rule' || word === 'fact' ? [index] : []));
  return begins.flatMap((index, at) => {
    const first = clauses[index];
    const last = clauses[(begins[at + 1] ?? clauses.length) - 1];
    return first && last ? [{ kind: 'declaration', start: first.keyword.span.start, end: endOf(last) }] : [];
  });
}

function clauseFold(clause: WrittenClause): Fold {
  return { kind: 'clause', start: clause.keyword.span.start, end: endOf(clause) };
}

function endOf({ keyword, tokens }: WrittenClause): number {
  return (tokens.at(-1) ?? keyword).span.end;
}

/** Groups inside the condition of a rule; the whole condition is its clause. */
function groups(text: string): Fold[] {
  const inside = (condition: Condition): Fold[] =>
    childrenOf(condition).flatMap((child) => [
      ...(child.kind === 'all' || child.kind === 'any' || child.kind === 'not'
        ? [{ kind: 'group' as const, ...child.span }]
        : []),
      ...inside(child),
    ]);
  return parse(text).document.rules.flatMap(({ condition }) => inside(condition));
}

/** Lines one after another that have nothing but a comment. */
function comments(text: string): Fold[] {
  return [...text.matchAll(/^[^\S\n]*#.*(?:\n[^\S\n]*#.*)+/gm)].map(({ index, 0: lines }) => ({
    kind: 'comment',
    start: index,
    end: index + lines.length,
  }));
}
