import { diagnosticKinds, fixTitles } from '@tidewaiter/rule-language';
import type { DiagnosticCode, Fix } from '@tidewaiter/rule-language';
import type { Language } from './section.js';
import { diagnosticPatterns, diagnosticWords, fixSentences } from './texts/diagnostic-words.js';
import { diagnosticSentences } from './texts/diagnostics.js';

/** What of a diagnostic is needed to say it; `message` is the English of the service, for codes not known here. */
export interface DiagnosticLike {
  readonly code: string;
  readonly message: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

type Translated = Exclude<Language, 'en'>;

const joints: Readonly<Record<Translated, Readonly<Record<string, string>>>> = {
  fr: { ', ': ', ', ' or ': ' ou ' },
  ar: { ', ': '، ', ' or ': ' أو ' },
};

/** Says in another language what the rule language expects or has found; code between backticks stays. */
function phraseIn(language: Translated, phrase: string): string {
  const whole = diagnosticWords[phrase];
  if (whole) return whole[language];
  const pattern = diagnosticPatterns.find(({ en }) => en.test(phrase));
  if (pattern) return phrase.replace(pattern.en, pattern[language]);
  return phrase
    .split(/(`[^`]*`|, | or )/)
    .map((part) => joints[language][part] ?? diagnosticWords[part]?.[language] ?? part)
    .join('');
}

/** Parameters whose value is a phrase of the language rather than a piece of the rule. */
const phrases: ReadonlySet<string> = new Set(['expected', 'what', 'form']);

function isPhrase(code: string, name: string): boolean {
  return phrases.has(name) || (name === 'found' && (code === 'type-mismatch' || code === 'not-ordered'));
}

function fill(sentence: string, valueOf: (name: string) => string): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => valueOf(name));
}

/** Code within a right-to-left sentence keeps its own direction (U+2066 and U+2069). */
function isolated(language: Translated, sentence: string): string {
  return language === 'ar' ? sentence.replace(/`[^`]*`/g, '\u2066$&\u2069') : sentence;
}

function isKnown(code: string): code is DiagnosticCode {
  return Object.hasOwn(diagnosticKinds, code);
}

/** A diagnostic in the reader's language; English comes from the table of the rule language itself. */
export function diagnosticText({ code, message, parameters }: DiagnosticLike, language: Language): string {
  if (!isKnown(code)) return message;
  const valueOf = (name: string) => String(parameters[name] ?? `{${name}}`);
  if (language === 'en') return fill(diagnosticKinds[code].message, valueOf);
  const said = fill(diagnosticSentences[code][language], (name) =>
    isPhrase(code, name) ? phraseIn(language, valueOf(name)) : valueOf(name),
  );
  return isolated(language, said);
}

/** The title of a correction in the reader's language. */
export function fixText({ title, parameters }: Pick<Fix, 'title' | 'parameters'>, language: Language): string {
  const sentence = language === 'en' ? fixTitles[title] : fixSentences[title][language];
  const said = fill(sentence, (name) => parameters[name] ?? `{${name}}`);
  return language === 'en' ? said : isolated(language, said);
}
