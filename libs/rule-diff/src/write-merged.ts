import { hasErrors, parse, printRule } from '@tidewaiter/rule-language';
import type { Rule } from '@tidewaiter/rule-language';
import { segmentsOf } from './segments.js';

const clauses = new Set(['rule', 'when', 'then', 'because', 'control', 'with', 'text', 'extra']);

interface Side {
  readonly text: string;
  readonly rule: Rule;
}

/** Writes a merged rule: each clause as the side wrote it whose clause it is, and newly only where it is of both. */
export function writeMerged(rule: Rule, sides: readonly Side[]): string {
  const canonical = printRule(rule);
  const own = sides.map((side) => ({ written: clausesOf(side.text), printed: clausesOf(printRule(side.rule)) }));
  const text = [...clausesOf(canonical)]
    .map(([clause, printed]) => {
      const side = own.find((each) => each.printed.get(clause) === printed && each.written.has(clause));
      return `${(side?.written.get(clause) ?? printed).trimEnd()}\n`;
    })
    .join('');
  const { document, diagnostics } = parse(text);
  const [read] = document.rules;
  return read && !hasErrors(diagnostics) && printRule(read) === canonical ? text : canonical;
}

/** The text of each clause that is written once. */
function clausesOf(text: string): Map<string, string> {
  const segments = segmentsOf(text, clauses);
  const found = new Map<string, string>();
  for (const { keyword, text: own } of segments) {
    if (segments.filter((other) => other.keyword === keyword).length === 1) found.set(keyword, own);
  }
  return found;
}
