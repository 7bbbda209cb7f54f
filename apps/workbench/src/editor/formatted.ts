import { hasErrors, parse, print } from '@tidewaiter/rule-language';

/** The text in its canonical layout; unchanged while it has errors of grammar. Formatting twice changes nothing more. */
export function formatted(text: string): string {
  const { document, diagnostics } = parse(text);
  return hasErrors(diagnostics) ? text : print(document);
}
