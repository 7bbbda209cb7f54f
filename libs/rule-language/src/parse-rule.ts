import type { Clause, Condition, Rule } from './ast.js';
import { diagnostic } from './diagnostic.js';
import { parseBecause, parseControl, parseExtra, parseProperties, parseTexts, parseThen } from './parse-clause.js';
import { holeAt } from './hole.js';
import type { RuleDraft } from './parse-clause.js';
import { mergedComments } from './parse-comments.js';
import { parseCondition } from './parse-condition.js';
import { withComments } from './parsed.js';
import { commentsOf } from './token-reader.js';
import type { TokenReader } from './token-reader.js';
import { clausesOfRule, withKeptComments } from './written-clauses.js';

type ReadClause = (reader: TokenReader, draft: RuleDraft) => void;

/** How each clause but `when` is read; the keyword is behind the reader. */
const clauses = {
  then: parseThen,
  because: parseBecause,
  control: parseControl,
  with: parseProperties,
  text: parseTexts,
  extra: parseExtra,
} as const satisfies Record<Exclude<Clause, 'when'>, ReadClause>;

/**
 * Reads one rule, from its keyword to the next declaration's. Whatever of it is missing or cannot be read has been
 * reported; the rule then has an empty id, a hole for a condition, or an outcome that asks for nothing.
 */
export function parseRule(reader: TokenReader): Rule {
  const from = reader.index;
  const { start } = reader.next().span;
  const ruleId = reader.code('the id of the rule');
  const name = reader.peek().kind === 'text' ? reader.next().value : '';
  const comments = reader.takeComments(from);
  const draft: RuleDraft = {
    seen: new Set(),
    clauseSpans: { rule: reader.spanFrom(start) },
    meta: { text: {} },
    clauseComments: {},
    controls: [],
  };
  let condition: Condition | undefined;
  while (!reader.atDeclaration()) {
    if (reader.isWord('when')) condition = parseWhen(reader, draft);
    else if (!parseClause(reader, draft)) skip(reader);
  }
  const span = reader.spanFrom(start);
  reportMissing(reader, draft, { ruleId, end: span.end });
  const { reason, controls, meta, clauseComments } = draft;
  const outcome = draft.outcome ?? { id: '', span: { start: span.end, end: span.end }, points: 0, controls };
  const rule: Rule = {
    kind: 'rule',
    id: '',
    span,
    ...(comments ? { comments } : {}),
    ruleId: ruleId ?? '',
    name,
    priority: draft.priority ?? 1,
    condition: condition ?? holeAt(draft.clauseSpans.when ?? { start: span.end, end: span.end }),
    outcome: { ...outcome, ...(reason ? { reason } : {}), controls },
    meta,
    clauseSpans: draft.clauseSpans,
    ...(Object.keys(clauseComments).length > 0 ? { clauseComments } : {}),
  };
  return withKeptComments(rule, clausesOfRule(rule));
}

function reportMissing(
  reader: TokenReader,
  { seen }: RuleDraft,
  { ruleId = '', end }: { readonly ruleId: string | undefined; readonly end: number },
): void {
  const missing = (['when', 'then'] as const).filter((clause) => !seen.has(clause));
  for (const clause of missing) {
    reader.report(diagnostic('missing-clause', { start: end, end }, { ruleId, clause }));
  }
}

/** Goes on after something that belongs to no clause; always at least one token further. */
function skip(reader: TokenReader): void {
  reader.unexpected('`when`, `then`, `because`, `control`, `with`, `text`, `extra`, `rule` or `fact`');
  reader.next();
  reader.skipToClause();
}

function parseWhen(reader: TokenReader, draft: RuleDraft): Condition | undefined {
  const from = reader.index;
  begin(reader, draft, 'when');
  const keyword = reader.takeComments(from);
  const { start } = reader.peek().span;
  const condition = parseCondition(reader);
  if (!condition) reader.skipToClause();
  draft.clauseSpans.when = reader.spanFrom(start);
  if (!condition) return undefined;
  const before = [...(keyword?.before ?? []), ...(keyword?.after === undefined ? [] : [keyword.after])];
  return withComments(reader, condition, commentsOf(before, undefined));
}

function parseClause(reader: TokenReader, draft: RuleDraft): boolean {
  const { kind, value } = reader.peek();
  if (kind !== 'word' || !isClause(value)) return false;
  const from = reader.index;
  const { start } = reader.peek().span;
  const found = reader.diagnostics.length;
  begin(reader, draft, value);
  clauses[value](reader, draft);
  if (reader.diagnostics.length > found) reader.skipToClause();
  draft.clauseSpans[value] = reader.spanFrom(start);
  const comments = reader.takeComments(from);
  if (!comments) return true;
  if (value !== 'then') draft.clauseComments[value] = mergedComments(draft.clauseComments[value], comments);
  else if (draft.outcome) draft.outcome = { ...draft.outcome, comments };
  return true;
}

function isClause(word: string): word is keyof typeof clauses {
  return Object.hasOwn(clauses, word);
}

/** Goes past the keyword. Only `text` may come twice, for another language. */
function begin(reader: TokenReader, draft: RuleDraft, clause: Clause): void {
  const { span } = reader.next();
  if (draft.seen.has(clause) && clause !== 'text') reader.report(diagnostic('duplicate-clause', span, { clause }));
  draft.seen.add(clause);
}
