import { compareDocuments, sayChange } from '@tidewaiter/rule-diff';
import type { Naming } from '@tidewaiter/rule-diff';
import { parse } from '@tidewaiter/rule-language';
import type { Language } from '@tidewaiter/rule-language';

interface Asked {
  readonly part: string;
  readonly base?: string | undefined;
}

const wrapped = (part: string, text: string) =>
  part === 'condition' ? `rule r ""\nwhen ${text}\nthen points 0\n` : text;

/** What one side made of a condition, a rule or a definition, in words; nothing for values that speak for themselves. */
export function conflictWords(
  { part, base }: Asked,
  side: string | undefined,
  { language, naming }: { readonly language: Language; readonly naming: Naming },
): string[] {
  if (base === undefined || side === undefined || !['condition', 'rule', 'definition'].includes(part)) return [];
  const [before, after] = [base, side].map((text) => parse(wrapped(part, text)).document);
  if (!before || !after) return [];
  return compareDocuments(before, after).map((change) => sayChange(change, language, naming));
}
