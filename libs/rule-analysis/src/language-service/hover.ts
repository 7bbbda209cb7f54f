import { tokensOf, type Fact, type ListName, type Span } from '@tidewaiter/rule-language';
import type { LanguageContext } from './language-context.js';

/** What is known of the name under the pointer. */
export type Hover = { readonly span: Span } & (
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'list'; readonly list: ListName }
  | { readonly kind: 'control'; readonly code: string; readonly label: string }
);

/** The fact, list or control that the word at the offset names. */
export function hover(text: string, offset: number, context: LanguageContext): Hover | undefined {
  const { tokens } = tokensOf(text);
  const index = tokens.findIndex(({ span }) => span.start <= offset && offset < span.end);
  const token = tokens[index];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'name')) return undefined;
  const { span, value } = token;
  const list = tokens[index - 1]?.value === 'list' ? context.vocabulary.lists.get(value) : undefined;
  if (list !== undefined) return { kind: 'list', list, span };
  const fact = context.vocabulary.facts.get(value);
  if (fact !== undefined) return { kind: 'fact', fact, span };
  const control = context.controls.find(({ code }) => code === value);
  return control && { kind: 'control', code: value, label: control.label[context.language], span };
}
