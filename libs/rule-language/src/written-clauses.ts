import type { Comments, FactDefinition, Rule } from './ast.js';
import { isCondition } from './walk.js';
import { commentsOf } from './token-reader.js';

type CommentsOfClauses<Holder extends { readonly clauseComments?: object }> = keyof NonNullable<
  Holder['clauseComments']
>;

/** The clauses that a rule's canonical text has, those apart that every rule has. */
export function clausesOfRule({ outcome, meta, priority }: Rule): CommentsOfClauses<Rule>[] {
  const { text, extra, ...properties } = meta;
  const isWritten = {
    because: outcome.reason !== undefined,
    control: outcome.controls.length > 0,
    with: priority !== 1 || Object.keys(properties).length > 0,
    text: Object.keys(text).length > 0,
    extra: extra !== undefined,
  };
  return (['because', 'control', 'with', 'text', 'extra'] as const).filter((clause) => isWritten[clause]);
}

/** The clauses that a definition's canonical text has and that keep comments: a condition keeps its own. */
export function clausesOfDefinition({ value, unit, text, help }: FactDefinition): CommentsOfClauses<FactDefinition>[] {
  const isWritten = {
    is: !isCondition(value),
    with: unit !== undefined,
    text: Object.keys(text).length > 0,
    help: Object.keys(help).length > 0,
  };
  return (['is', 'with', 'text', 'help'] as const).filter((clause) => isWritten[clause]);
}

interface Commented {
  readonly comments?: Comments;
  readonly clauseComments?: Readonly<Partial<Record<string, Comments>>>;
}

/** A clause may say what goes without saying, as `with priority 1` does: its comments then go above the whole. */
export function withKeptComments<Holder extends Commented>(holder: Holder, written: readonly string[]): Holder {
  const { comments, clauseComments = {}, ...rest } = holder;
  const entries = Object.entries(clauseComments);
  const moved = entries.flatMap(([clause, own]) => (own === undefined || written.includes(clause) ? [] : [own]));
  if (moved.length === 0) return holder;
  const lines = moved.flatMap(({ before, after }) => (after === undefined ? before : [...before, after]));
  const all = commentsOf([...(comments?.before ?? []), ...lines], comments?.after);
  const kept = Object.fromEntries(entries.filter(([clause]) => written.includes(clause)));
  return {
    ...rest,
    ...(all && { comments: all }),
    ...(Object.keys(kept).length > 0 && { clauseComments: kept }),
  } as unknown as Holder;
}
