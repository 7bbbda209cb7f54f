import { functionNames, reservedWords, tokensOf, type Span, type Token } from '@tidewaiter/rule-language';
import { clausesIn, type WrittenClause } from './clauses.js';

export type NameKind = 'rule' | 'fact' | 'list' | 'control' | 'reason';

/** A name where a text of rules says it. */
export interface WrittenName {
  readonly kind: NameKind;
  readonly name: string;
  readonly span: Span;
  /** Whether it stands where the text gives the name its meaning: the line of a rule or of a definition. */
  readonly defines: boolean;
}

/** Every name in a text, in its order, in rules that cannot be read as well. Linear in the length of the text. */
export function namesInText(text: string): WrittenName[] {
  return clausesIn(tokensOf(text).tokens).flatMap((clause) => namesIn(clause, text));
}

function namesIn(clause: WrittenClause, text: string): WrittenName[] {
  const { word, tokens } = clause;
  switch (word) {
    case 'rule':
      return codesIn(tokens, text)
        .slice(0, 1)
        .map((code) => ({ ...code, kind: 'rule', defines: true }));
    case 'fact':
      return tokens.slice(0, 1).flatMap((token) => (isName(token) ? [{ ...named('fact', token), defines: true }] : []));
    case 'because':
      return codesIn(tokens, text)
        .slice(0, 1)
        .map((code) => ({ ...code, kind: 'reason', defines: false }));
    case 'control':
      return codesIn(tokens, text).map((code) => ({ ...code, kind: 'control', defines: false }));
    case 'when':
    case 'is':
      return tokens.flatMap((token, index) => conditionName(token, tokens[index - 1], tokens[index + 1]));
    default:
      return [];
  }
}

const conditionWords: ReadonlySet<string> = new Set(['chapter', 'heading', 'list', 'missing', 'present', 'with']);

function conditionName(token: Token, before: Token | undefined, after: Token | undefined): WrittenName[] {
  if (token.kind === 'name') return [named(before?.value === 'list' ? 'list' : 'fact', token)];
  if (!isName(token)) return [];
  if (before?.kind === 'word' && before.value === 'list') return [named('list', token)];
  const isFunction = after?.value === '(' && [...functionNames, 'all', 'any'].includes(token.value);
  // These are ordinary words wherever their operator does not stand before them.
  const isOperator = conditionWords.has(token.value) && ['in', 'is', 'starts'].includes(before?.value ?? '');
  return isFunction || isOperator ? [] : [named('fact', token)];
}

function isName({ kind, value }: Token): boolean {
  return kind === 'name' || (kind === 'word' && !reservedWords.has(value));
}

function named(kind: NameKind, { value, span }: Token): WrittenName {
  return { kind, name: value, span, defines: false };
}

/** Codes such as `VAL-014`, which several tokens without space between them make, up to a text. */
function codesIn(tokens: readonly Token[], text: string): { name: string; span: Span }[] {
  const codes: { name: string; span: Span }[] = [];
  let previousEnd = -1;
  for (const { kind, value, span } of tokens) {
    const last = codes.at(-1);
    if (kind === 'text' && codes.length > 0 && previousEnd !== -1) break;
    if (kind === 'symbol' && value === ',') previousEnd = -1;
    else if (last && span.start === previousEnd) {
      codes[codes.length - 1] = {
        name: text.slice(last.span.start, span.end),
        span: { start: last.span.start, end: span.end },
      };
      previousEnd = span.end;
    } else if (previousEnd === -1) {
      codes.push({ name: value, span });
      previousEnd = kind === 'text' || kind === 'name' ? -2 : span.end;
    }
  }
  return codes;
}
