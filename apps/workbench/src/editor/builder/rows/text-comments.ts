import { tokensOf, type Span } from '@tidewaiter/rule-language';

export interface TextComment {
  /** Without the `#`. */
  readonly text: string;
  /** From the `#` to the end of the line. */
  readonly span: Span;
}

/** The comments in a stretch of a text, in order. */
export function commentsBetween(text: string, { start, end }: Span): readonly TextComment[] {
  const { tokens } = tokensOf(text);
  const comments: TextComment[] = [];
  let from = 0;
  for (const token of tokens) {
    const gap = text.slice(from, token.span.start);
    for (const match of gap.matchAll(/#([^\r\n]*)/g)) {
      const at = from + match.index;
      comments.push({ text: (match[1] ?? '').trim(), span: { start: at, end: at + match[0].length } });
    }
    from = token.span.end;
  }
  return comments.filter(({ span }) => span.start >= start && span.start < end);
}

/** The text without a comment; without its whole line when nothing else is on it. */
export function withoutComment(text: string, { start, end }: Span): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isOwnLine = text.slice(lineStart, start).trim() === '';
  const newline = text.indexOf('\n', end);
  if (!isOwnLine) return text.slice(0, start).trimEnd() + text.slice(end);
  return text.slice(0, lineStart) + (newline < 0 ? '' : text.slice(newline + 1));
}
