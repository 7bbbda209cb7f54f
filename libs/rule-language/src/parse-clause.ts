import { lanes } from './ast.js';
import type { Clause, Comments, Lane, Language, Meta, Outcome, Span, Texts } from './ast.js';
import { diagnostic, replacement } from './diagnostic.js';
import { canonicalExtra } from './extra.js';
import { nearest } from './nearest.js';
import type { TokenReader } from './token-reader.js';

/** A rule while its clauses are being read. */
export interface RuleDraft {
  readonly seen: Set<Clause>;
  readonly clauseSpans: Partial<Record<Clause | 'rule', Span>>;
  outcome?: Outcome;
  reason?: Outcome['reason'];
  controls: readonly string[];
  priority?: number;
  meta: Meta;
  readonly clauseComments: Partial<Record<Exclude<Clause, 'when' | 'then'>, Comments>>;
}

export const languages = ['en', 'fr', 'ar'] as const satisfies readonly Language[];
export const sensitivities = ['open', 'restricted'] as const;

/** `then lane red, points 40`; either may be absent. */
export function parseThen(reader: TokenReader, draft: RuleDraft): void {
  const { start } = reader.peek().span;
  let lane: Lane | undefined;
  let points: number | undefined;
  do {
    if (lane === undefined && reader.accept('word', 'lane')) lane = oneOf(reader, 'lane', lanes);
    else if (points === undefined && reader.accept('word', 'points')) points = reader.numberValue();
    else reader.unexpected('`lane` or `points`');
  } while (reader.accept('symbol', ','));
  draft.outcome = {
    id: '',
    span: reader.spanFrom(start),
    ...(lane ? { lane } : {}),
    points: points ?? 0,
    controls: [],
  };
}

/** `because VAL-03 "text for the officer"`; the text may be absent. */
export function parseBecause(reader: TokenReader, draft: RuleDraft): void {
  const code = reader.code('the code of a reason');
  if (code === undefined) return;
  const text = reader.peek().kind === 'text' ? reader.next().value : undefined;
  draft.reason = { code, ...(text === undefined ? {} : { text }) };
}

/** `control weigh_sample, check_origin_marks`. */
export function parseControl(reader: TokenReader, draft: RuleDraft): void {
  const controls: string[] = [];
  do {
    const control = reader.code('the code of a control');
    if (control === undefined) return;
    controls.push(control);
  } while (reader.accept('symbol', ','));
  draft.controls = controls;
}

/** `text en "…", fr "…"`. */
export function parseTexts(reader: TokenReader, draft: RuleDraft): void {
  draft.meta = { ...draft.meta, text: readTexts(reader, 'text', draft.meta.text) };
}

/** What follows `text` or `help`, added to the texts read before; up to the first that cannot be read. */
export function readTexts(reader: TokenReader, clause: 'text' | 'help', earlier: Texts): Texts {
  let texts = earlier;
  do {
    const { span } = reader.peek();
    const language = oneOf(reader, 'language', languages);
    const text = language && reader.textValue();
    if (language === undefined || text === undefined) return texts;
    if (texts[language] !== undefined) {
      reader.report(diagnostic('duplicate-clause', span, { clause: `${clause} ${language}` }));
    }
    texts = { ...texts, [language]: text };
  } while (reader.accept('symbol', ','));
  return texts;
}

/** `extra { … }`: a JSON object. */
export function parseExtra(reader: TokenReader, draft: RuleDraft): void {
  const { kind, value, span } = reader.peek();
  if (kind !== 'json') {
    reader.unexpected('a JSON object');
    return;
  }
  reader.next();
  const extra = canonicalExtra(value);
  if (extra === undefined) reader.report(diagnostic('bad-extra', span, {}));
  else draft.meta = { ...draft.meta, extra };
}

type ReadProperty = (reader: TokenReader, draft: RuleDraft) => void;

const text =
  (property: 'agency' | 'scope' | 'owner' | 'source' | 'validFrom' | 'validUntil' | 'reviewBy'): ReadProperty =>
  (reader, draft) => {
    const value = reader.code(property.startsWith('valid') || property === 'reviewBy' ? 'a date' : 'a code or text');
    if (value !== undefined) draft.meta = { ...draft.meta, [property]: value };
  };

/** Words after `with`, and how the value of each is read. */
const properties: Readonly<Record<string, ReadProperty>> = {
  priority: (reader, draft) => {
    draft.priority = reader.numberValue();
  },
  agency: text('agency'),
  scope: text('scope'),
  owner: text('owner'),
  source: text('source'),
  sensitivity: (reader, draft) => {
    const sensitivity = oneOf(reader, 'sensitivity', sensitivities);
    if (sensitivity) draft.meta = { ...draft.meta, sensitivity };
  },
  'valid from': text('validFrom'),
  'valid until': text('validUntil'),
  'review by': text('reviewBy'),
  share: (reader, draft) => {
    const share = reader.numberValue();
    if (share !== undefined) draft.meta = { ...draft.meta, share };
  },
};

/** `with priority 10, agency customs, valid from 2026-03-01`, in any order. */
export function parseProperties(reader: TokenReader, draft: RuleDraft): void {
  const seen = new Set<string>();
  do {
    const { kind, value, span } = reader.peek();
    if (kind !== 'word') {
      reader.unexpected('a property');
      return;
    }
    const two = `${value} ${reader.peek(1).value}`;
    const name = Object.hasOwn(properties, two) ? two : value;
    const read = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!read) {
      reportUnknown(reader, 'property', Object.keys(properties));
      return;
    }
    if (seen.has(name)) reader.report(diagnostic('duplicate-clause', span, { clause: name }));
    seen.add(name);
    reader.next();
    if (name === two) reader.next();
    read(reader, draft);
  } while (reader.accept('symbol', ','));
}

function oneOf<Word extends string>(reader: TokenReader, what: string, words: readonly Word[]): Word | undefined {
  const word = words.find((each) => reader.isWord(each));
  if (word !== undefined) reader.next();
  else reportUnknown(reader, what, words);
  return word;
}

export function reportUnknown(reader: TokenReader, what: string, known: readonly string[]): void {
  const { kind, value, span } = reader.peek();
  const names = known.map((each) => `\`${each}\``).join(', ');
  if (kind !== 'word' || reader.atClause()) {
    reader.unexpected(`one of ${names}`);
    return;
  }
  const meant = nearest(value, known);
  const found = diagnostic('unknown-word', span, { what, word: value, known: names });
  reader.report(meant === undefined ? found : { ...found, fix: replacement(span, meant) });
}
