import type { Comments, Condition, DefinitionClause, Expression, FactDefinition, Texts } from './ast.js';
import { noSpan } from './ast.js';
import { diagnostic } from './diagnostic.js';
import { holeAt } from './hole.js';
import { readTexts, reportUnknown } from './parse-clause.js';
import { mergedComments } from './parse-comments.js';
import { parseOr } from './parse-condition.js';
import { withComments } from './parsed.js';
import { reservedWords } from './spelling.js';
import { commentsOf } from './token-reader.js';
import type { TokenReader } from './token-reader.js';
import { isCondition } from './walk.js';
import { clausesOfDefinition, withKeptComments } from './written-clauses.js';

/** A definition while its clauses are being read. */
interface DefinitionDraft {
  readonly seen: Set<DefinitionClause>;
  readonly clauseSpans: Partial<Record<DefinitionClause, FactDefinition['span']>>;
  readonly clauseComments: Partial<Record<Clause, Comments>>;
  value?: Expression | Condition;
  unit?: string;
  text: Texts;
  help: Texts;
}

type Clause = Exclude<DefinitionClause, 'fact'>;

const clauses = {
  is: parseIs,
  with: parseUnit,
  text: (reader, draft) => {
    draft.text = readTexts(reader, 'text', draft.text);
  },
  help: (reader, draft) => {
    draft.help = readTexts(reader, 'help', draft.help);
  },
} as const satisfies Record<Clause, (reader: TokenReader, draft: DefinitionDraft) => void>;

/** Reads one definition, from its keyword to the next declaration's. What of it cannot be read has been reported. */
export function parseDefinition(reader: TokenReader): FactDefinition {
  const from = reader.index;
  const { start } = reader.next().span;
  const name = parseName(reader);
  const title = reader.peek().kind === 'text' ? reader.next().value : '';
  const comments = reader.takeComments(from);
  const draft: DefinitionDraft = {
    seen: new Set(),
    clauseSpans: { fact: reader.spanFrom(start) },
    clauseComments: {},
    text: {},
    help: {},
  };
  while (!reader.atDeclaration()) {
    if (!parseClause(reader, draft)) skip(reader);
  }
  const span = reader.spanFrom(start);
  if (!draft.seen.has('is')) {
    reader.report(diagnostic('missing-definition', { start: span.end, end: span.end }, { name }));
  }
  const { value = holeAt(noSpan), unit, text, help, clauseSpans, clauseComments } = draft;
  const definition: FactDefinition = {
    kind: 'definition',
    id: '',
    span,
    ...(comments ? { comments } : {}),
    name,
    title,
    value,
    ...(unit === undefined ? {} : { unit }),
    text,
    help,
    clauseSpans,
    ...(Object.keys(clauseComments).length > 0 ? { clauseComments } : {}),
  };
  return withKeptComments(definition, clausesOfDefinition(definition));
}

function parseName(reader: TokenReader): string {
  const { kind, value } = reader.peek();
  if (kind === 'name' || (kind === 'word' && !reservedWords.has(value))) return reader.next().value;
  reader.unexpected('the name of the fact');
  return '';
}

function skip(reader: TokenReader): void {
  reader.unexpected('`is`, `with`, `text`, `help`, `rule` or `fact`');
  reader.next();
  reader.skipToClause();
}

function parseClause(reader: TokenReader, draft: DefinitionDraft): boolean {
  const { kind, value, span } = reader.peek();
  if (kind !== 'word' || !Object.hasOwn(clauses, value)) return false;
  const clause = value as Clause;
  const from = reader.index;
  const found = reader.diagnostics.length;
  reader.next();
  const isRepeated = draft.seen.has(clause) && clause !== 'text' && clause !== 'help';
  if (isRepeated) reader.report(diagnostic('duplicate-clause', span, { clause }));
  draft.seen.add(clause);
  clauses[clause](reader, draft);
  if (reader.diagnostics.length > found) reader.skipToClause();
  draft.clauseSpans[clause] = reader.spanFrom(span.start);
  const comments = reader.takeComments(from);
  if (!comments) return true;
  if (clause === 'is' && draft.value && isCondition(draft.value)) {
    draft.value = withComments(reader, draft.value, comments);
  } else draft.clauseComments[clause] = mergedComments(draft.clauseComments[clause], comments);
  return true;
}

/** After `is`: a calculation or a condition. Comments inside a condition are its nodes', above the keyword the root's. */
function parseIs(reader: TokenReader, draft: DefinitionDraft): void {
  const keyword = reader.index - 1;
  const parsed = parseOr(reader);
  if (!parsed || !isCondition(parsed)) {
    if (parsed) draft.value = parsed;
    return;
  }
  const { before = [], after } = reader.takeComments(keyword, keyword + 1) ?? {};
  draft.value = withComments(
    reader,
    parsed,
    commentsOf([...before, ...(after === undefined ? [] : [after])], undefined),
  );
}

/** `with unit "kg"`. */
function parseUnit(reader: TokenReader, draft: DefinitionDraft): void {
  if (!reader.accept('word', 'unit')) {
    reportUnknown(reader, 'property', ['unit']);
    return;
  }
  const unit = reader.code('a code or text');
  if (unit !== undefined) draft.unit = unit;
}
