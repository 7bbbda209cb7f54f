import type { Span } from '@tidewaiter/rule-language';
import { namesInText, type NameKind, type WrittenName } from './names-in-text.js';

/** A name and everywhere a text says it. */
export interface References {
  readonly kind: NameKind;
  readonly name: string;
  /** In the order of the text. */
  readonly spans: readonly Span[];
  /** Where the text gives the name its meaning; absent for what is kept elsewhere, as lists and fields are. */
  readonly definition?: Span;
}

/** The name at an offset, or just before it, and everywhere the text says it. */
export function referencesOf(text: string, offset: number): References | undefined {
  const names = namesInText(text);
  const at = nameAt(names, offset);
  if (at === undefined) return undefined;
  const same = names.filter(({ kind, name }) => kind === at.kind && name === at.name);
  const definition = same.find(({ defines }) => defines)?.span;
  return { kind: at.kind, name: at.name, spans: same.map(({ span }) => span), ...(definition && { definition }) };
}

/** The name that an offset is in; one that ends there counts where none begins. */
export function nameAt(names: readonly WrittenName[], offset: number): WrittenName | undefined {
  return (
    names.find(({ span }) => span.start <= offset && offset < span.end) ?? names.find(({ span }) => span.end === offset)
  );
}
