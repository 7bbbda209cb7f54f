import { findingFixTitles, findingKinds } from '@tidewaiter/rule-analysis';
import type { Finding, FindingCode, FindingFix } from '@tidewaiter/rule-analysis';
import type { Language } from './section.js';
import { codeKinds, findingFixSentences, findingSentences } from './texts/findings.js';

/** What of a finding is needed to say it; `message` is the English of the service, for codes not known here. */
export interface FindingLike {
  readonly code: string;
  readonly message: string;
  readonly parameters: Finding['parameters'];
}

function fill(sentence: string, valueOf: (name: string) => string): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => valueOf(name));
}

/** Code within a right-to-left sentence keeps its own direction (U+2066 and U+2069). */
function isolated(language: Language, sentence: string): string {
  return language === 'ar' ? sentence.replace(/`[^`]*`/g, '\u2066$&\u2069') : sentence;
}

function isKnown(code: string): code is FindingCode {
  return Object.hasOwn(findingKinds, code);
}

/** A finding in the reader's language; English comes from the table of the analysis itself. */
export function findingText({ code, message, parameters }: FindingLike, language: Language): string {
  if (!isKnown(code)) return message;
  const valueOf = (name: string): string => {
    const value = String(parameters[name] ?? `{${name}}`);
    return name === 'what' && language !== 'en' ? (codeKinds[value]?.[language] ?? value) : value;
  };
  if (language === 'en') return fill(findingKinds[code].message, valueOf);
  return isolated(language, fill(findingSentences[code][language], valueOf));
}

/** The title of a finding's correction in the reader's language. */
export function findingFixText({ title, parameters }: Pick<FindingFix, 'title' | 'parameters'>, language: Language) {
  const sentence = language === 'en' ? findingFixTitles[title] : findingFixSentences[title][language];
  return isolated(
    language,
    fill(sentence, (name) => parameters[name] ?? `{${name}}`),
  );
}
