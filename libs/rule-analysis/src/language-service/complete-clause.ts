import { lanes, type Token } from '@tidewaiter/rule-language';
import type { ClauseWord } from './clauses.js';
import { labelled, plain, snippet, type Completion } from './completion.js';
import type { LanguageContext } from './language-context.js';
import { namesInText } from './names-in-text.js';
import type { Place } from './place.js';

/** Clauses of a rule after its outcome, in the order they are written. */
const ruleClauses = ['because', 'control', 'with', 'text'] as const satisfies readonly ClauseWord[];
const factClauses = ['with', 'text', 'help'] as const satisfies readonly ClauseWord[];

const newRule: Completion = snippet(
  'rule',
  'rule',
  'rule ${1:ABC-001} "${2:What the rule finds}"\nwhen $0\nthen lane ${3:yellow}, points ${4:20}',
);
const newFact: Completion = snippet('rule', 'fact', 'fact ${1:item.name} "${2:What it is}"\nis $0');

/** Declarations, which begin a line. */
export function declarations(): Completion[] {
  return [newRule, newFact];
}

/** Clauses the declaration around the position may still get there, and a declaration after it. */
export function laterClauses({ written, startsLine, clause }: Place): Completion[] {
  const isFact = written[0] === 'fact';
  const possible: readonly ClauseWord[] = isFact ? factClauses : ruleClauses;
  const allowed = possible.filter((word) => {
    return word === 'text' || word === 'help' ? startsLine : !written.includes(word);
  });
  const ready = isFact ? written.includes('is') : written.includes('then');
  if (!ready || (clause !== 'then' && !startsLine)) return [];
  return [...allowed.map((word) => plain('keyword', word)), ...(startsLine ? declarations() : [])];
}

/** After `then`: a lane, points, each once. */
export function completeOutcome(before: readonly Token[]): Completion[] {
  const last = before.at(-1);
  if (last?.value === 'lane') return lanes.map((lane) => plain('value', lane));
  if (last?.value === 'points') return [];
  const isWritten = (word: string): boolean => before.some(({ value }) => value === word);
  if (last !== undefined && last.value !== ',') return [];
  return ['lane', 'points'].filter((word) => !isWritten(word)).map((word) => snippet('keyword', word, `${word} $0`));
}

/** After `because`: the codes of reasons that the rules around give. */
export function completeReason(text: string, before: readonly Token[]): Completion[] {
  if (before.length > 0) return [];
  const codes = namesInText(text).flatMap(({ kind, name }) => (kind === 'reason' ? [name] : []));
  return [...new Set(codes)].sort().map((code) => plain('value', code));
}

/** After `control`: the controls not yet asked for. */
export function completeControl(before: readonly Token[], context: LanguageContext): Completion[] {
  const last = before.at(-1);
  if (last !== undefined && last.value !== ',') return [];
  return context.controls
    .filter(({ code }) => !before.some(({ value }) => value === code))
    .map(({ code, label }) => labelled(plain('control', code), label, context));
}

const properties = ['priority', 'agency', 'scope', 'sensitivity', 'valid from', 'valid until', 'review by', 'share'];
const textProperties = ['owner', 'source'];

/** After `with`: the properties not yet given, and the values of those that have a few. */
export function completeProperty({ before, written }: Place): Completion[] {
  if (written[0] === 'fact') return before.length === 0 ? [snippet('keyword', 'unit', 'unit "$1"$0')] : [];
  const last = before.at(-1);
  if (last?.value === 'sensitivity') return [plain('value', 'open'), plain('value', 'restricted')];
  if (last !== undefined && last.value !== ',') return [];
  const isGiven = (word: string): boolean => {
    const [first, second] = word.split(' ');
    return before.some(({ value }, index) => {
      return value === first && (second === undefined || before[index + 1]?.value === second);
    });
  };
  return [
    ...properties.map((word) => snippet('keyword', word, `${word} $0`)),
    ...textProperties.map((word) => snippet('keyword', word, `${word} "$1"$0`)),
  ].filter(({ label }) => !isGiven(label));
}

/** After `text` and `help`: the languages not yet written. */
export function completeTexts(before: readonly Token[]): Completion[] {
  const last = before.at(-1);
  if (last !== undefined && last.value !== ',') return [];
  return ['en', 'fr', 'ar']
    .filter((language) => !before.some(({ value }) => value === language))
    .map((language) => snippet('keyword', language, `${language} "$1"$0`));
}
