import { Range, type editor } from '../monaco.js';

/** A stretch of text by offsets, as lines and columns. */
export function rangeOf(model: editor.ITextModel, span: { readonly start: number; readonly end: number }): Range {
  const start = model.getPositionAt(span.start);
  const end = model.getPositionAt(span.end);
  return new Range(start.lineNumber, start.column, end.lineNumber, end.column);
}
