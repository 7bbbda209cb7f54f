import { parse } from '@tidewaiter/rule-language';

/** The part of a draft that is one rule, with the comments above it; `before + text + after` is the draft. */
export interface RuleSlice {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Cuts a rule out of a draft; undefined when the draft has no rule of that id. */
export function sliceRule(draft: string, ruleId: string): RuleSlice | undefined {
  const { rules } = parse(draft).document;
  const index = rules.findIndex((rule) => rule.ruleId === ruleId);
  if (index < 0) return undefined;
  const start = index === 0 ? 0 : endOfLine(draft, rules[index - 1]?.span.end ?? 0);
  const end = index === rules.length - 1 ? draft.length : endOfLine(draft, rules[index]?.span.end ?? draft.length);
  const blank = /^\s*\n/.exec(draft.slice(start, end))?.[0].length ?? 0;
  return { before: draft.slice(0, start + blank), text: draft.slice(start + blank, end), after: draft.slice(end) };
}

/** The same slice of a draft whose text around it has not changed; undefined when it has. */
export function sliceAgain(draft: string, { before, after }: RuleSlice): RuleSlice | undefined {
  const fits = draft.length >= before.length + after.length && draft.startsWith(before) && draft.endsWith(after);
  return fits ? { before, text: draft.slice(before.length, draft.length - after.length), after } : undefined;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', Math.max(0, offset - 1));
  return end < 0 ? text.length : end + 1;
}
