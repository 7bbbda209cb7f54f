import type { Fact, Labels } from '@tidewaiter/rule-language';
import type { LanguageContext } from './language-context.js';

export type CompletionKind = 'fact' | 'operator' | 'keyword' | 'function' | 'list' | 'value' | 'control' | 'rule';

/** One thing that may stand at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Text to insert; `$1`, `$2` … `$0` mark where the cursor goes when `snippet`. */
  readonly insert: string;
  readonly snippet: boolean;
  /** Short remark beside the label: the reader's word for it. */
  readonly detail?: string;
  readonly help?: string;
  /** What typing is matched against: the name and its words in the three languages. */
  readonly found: { readonly name: string; readonly words: readonly string[] };
}

/** A completion that inserts what it shows. */
export function plain(kind: CompletionKind, label: string, detail?: string): Completion {
  return {
    label,
    kind,
    insert: label,
    snippet: false,
    found: { name: label, words: [] },
    ...(detail !== undefined && { detail }),
  };
}

/** A completion with places to fill in. */
export function snippet(kind: CompletionKind, label: string, insert: string): Completion {
  return { ...plain(kind, label), insert, snippet: true };
}

/** The completion with the words of three languages, the reader's shown beside it. */
export function labelled(completion: Completion, label: Labels, { language }: LanguageContext): Completion {
  const words = Object.values(label);
  const { found } = completion;
  return {
    ...completion,
    detail: label[language],
    found: { ...found, words },
  };
}

/** A code found by its name and, inserted in another form, by `name` alone. */
export function coded(completion: Completion, name: string): Completion {
  return { ...completion, found: { ...completion.found, name } };
}

export function factCompletion(fact: Fact, context: LanguageContext): Completion {
  const unit = fact.unit === undefined ? '' : ` (${fact.unit})`;
  return {
    ...labelled(plain('fact', fact.name), fact.label, context),
    detail: fact.label[context.language] + unit,
    help: fact.help[context.language],
  };
}
