import { tokensOf, type Token } from '@tidewaiter/rule-language';

/** The part of a draft that is one rule or one definition, with the comments above it; `before + text + after` is the draft. */
export interface RuleSlice {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** A rule or a definition as it stands in a draft, sound or not. */
export interface Declared {
  readonly kind: 'rule' | 'fact';
  /** What addresses it: the number of a rule, `fact:` and the name of a definition. Empty while it has none. */
  readonly id: string;
  readonly title: string;
  /** Offsets of the part of the draft that is its own. */
  readonly start: number;
  readonly end: number;
}

/** A code or name as it begins a declaration, in quotes or not. */
const nameThere = /[ \t]*(?:"([^"\n]*)"|`([^`\n]*)`|([\p{L}\p{N}_][\p{L}\p{N}_.-]*))/uy;

let lastRead: { readonly draft: string; readonly declared: readonly Declared[] } | undefined;

/**
 * Everything a draft declares, in its order. Reads tokens only, so that what cannot be parsed is found as well. The draft
 * asked about last is read once, as several parts of a page ask about the same one.
 */
export function declaredIn(draft: string): readonly Declared[] {
  if (lastRead?.draft !== draft) lastRead = { draft, declared: readDeclared(draft) };
  return lastRead.declared;
}

function readDeclared(draft: string): Declared[] {
  const { tokens } = tokensOf(draft);
  const heads = tokens.flatMap((token, index) => (isHead(token) ? [{ token, index }] : []));
  const starts = heads.map(({ index }) => afterBlankLines(draft, endOfLine(draft, tokens[index - 1]?.span.end ?? 0)));
  return heads.map(({ token, index }, place) => {
    const kind = token.value === 'fact' ? 'fact' : 'rule';
    nameThere.lastIndex = token.span.end;
    const [, quoted, ticked, plain] = nameThere.exec(draft) ?? [];
    const name = quoted ?? ticked ?? plain ?? '';
    return {
      kind,
      id: kind === 'fact' && name !== '' ? `fact:${name}` : name,
      title: titleAfter(tokens, index),
      start: starts[place] ?? 0,
      end: starts[place + 1] ?? draft.length,
    };
  });
}

/** Cuts a rule or a definition out of a draft; undefined when the draft has none of that id. */
export function sliceRule(draft: string, id: string): RuleSlice | undefined {
  const found = declaredIn(draft).find((one) => one.id === id);
  if (found === undefined) return undefined;
  const { start } = found;
  const end = endOfOwn(draft, found);
  return { before: draft.slice(0, start), text: draft.slice(start, end), after: draft.slice(end) };
}

/** Where the text of a declaration ends: the blank lines to the next one belong to neither. */
export function endOfOwn(draft: string, { start, end }: Declared): number {
  const own = draft.slice(start, end);
  const newline = own.indexOf('\n', own.trimEnd().length);
  return start + (newline < 0 ? own.length : newline + 1);
}

/** The same slice of a draft whose text around it has not changed; undefined when it has. */
export function sliceAgain(draft: string, { before, after }: RuleSlice): RuleSlice | undefined {
  const fits = draft.length >= before.length + after.length && draft.startsWith(before) && draft.endsWith(after);
  return fits ? { before, text: draft.slice(before.length, draft.length - after.length), after } : undefined;
}

function isHead({ kind, value, startsLine }: Token): boolean {
  return kind === 'word' && startsLine && (value === 'rule' || value === 'fact');
}

/** The first text in quotes on the line of the declaration, its name apart. */
function titleAfter(tokens: readonly Token[], head: number): string {
  const rest = tokens.slice(head + 1, head + 20);
  const line = rest.findIndex(({ startsLine, kind }) => startsLine || kind === 'end');
  const texts = rest.slice(0, line < 0 ? undefined : line).filter(({ kind }) => kind === 'text');
  return texts.at(-1)?.value ?? '';
}

function afterBlankLines(draft: string, offset: number): number {
  return offset + (/^(?:[^\S\n]*\n)*/.exec(draft.slice(offset))?.[0].length ?? 0);
}

function endOfLine(text: string, offset: number): number {
  const end = offset === 0 ? -1 : text.indexOf('\n', offset - 1);
  return offset === 0 ? 0 : end < 0 ? text.length : end + 1;
}
