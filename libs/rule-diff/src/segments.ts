import { tokensOf } from '@tidewaiter/rule-language';
import type { Token } from '@tidewaiter/rule-language';

/** A stretch of text that begins with a keyword at the start of a line, comments above it included. */
export interface Segment {
  /** The keyword; empty for what stands before the first and for comments after the last. */
  readonly keyword: string;
  readonly start: number;
  /** Where its keyword begins; for one without, its start. */
  readonly from: number;
  readonly text: string;
}

/** Cuts a text at its keywords; the segments together are the text. */
export function segmentsOf(text: string, keywords: ReadonlySet<string>): readonly Segment[] {
  const { tokens } = tokensOf(text);
  const starts = tokens.flatMap((token, index) => {
    const begins = token.kind === 'word' && token.startsLine && keywords.has(token.value);
    const isRemark = token.kind === 'end' && token.before.length > 0;
    if (!begins && !isRemark) return [];
    const start = aboveComments(text, token, tokens[index - 1]);
    return [{ keyword: begins ? token.value : '', start, from: begins ? token.span.start : start }];
  });
  const head = starts[0]?.start === 0 ? [] : [{ keyword: '', start: 0, from: 0 }];
  const all = [...head, ...starts];
  return all
    .map((each, index) => ({ ...each, text: text.slice(each.start, all[index + 1]?.start ?? text.length) }))
    .filter((each) => each.text !== '');
}

/** The start of the first comment line above a token, or of its own line. */
function aboveComments(text: string, token: Token, previous: Token | undefined): number {
  if (!previous) return 0;
  const endOfLine = text.indexOf('\n', previous.span.end);
  if (endOfLine < 0 || endOfLine >= token.span.start) return token.span.start;
  const gap = text.slice(endOfLine + 1, token.span.start);
  const remark = gap.search(/[^\S\n]*#/);
  if (token.before.length > 0 && remark >= 0) return endOfLine + 1 + remark;
  return token.kind === 'end' ? token.span.start : endOfLine + 1 + gap.lastIndexOf('\n') + 1;
}
