import type { Fact } from '@tidewaiter/rule-language';
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
  /** What typing is matched against: name and label, so that any of the three languages finds it. */
  readonly filter: string;
}

/** A completion that inserts what it shows. */
export function plain(kind: CompletionKind, label: string, detail?: string): Completion {
  return { label, kind, insert: label, snippet: false, filter: label, ...(detail !== undefined && { detail }) };
}

/** A completion with places to fill in. */
export function snippet(kind: CompletionKind, label: string, insert: string): Completion {
  return { label, kind, insert, snippet: true, filter: label };
}

export function factCompletion(fact: Fact, { language }: LanguageContext): Completion {
  const unit = fact.unit === undefined ? '' : ` (${fact.unit})`;
  return {
    ...plain('fact', fact.name, fact.label[language] + unit),
    help: fact.help[language],
    filter: [fact.name, ...Object.values(fact.label)].join(' '),
  };
}
