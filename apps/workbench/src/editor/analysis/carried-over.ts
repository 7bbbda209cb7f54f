import type { Span } from '@tidewaiter/rule-language';
import { editBetween, type TextEdit } from '../history/text-edit.js';

/**
 * Where a stretch of an older text is in a newer one; undefined when it was changed itself, so that what was found there
 * may no longer hold.
 */
function carried(span: Span, edit: TextEdit | undefined): Span | undefined {
  if (edit === undefined) return span;
  const shift = edit.inserted.length - edit.removed.length;
  if (span.end <= edit.start) return span;
  if (span.start >= edit.start + edit.removed.length) return { start: span.start + shift, end: span.end + shift };
  return undefined;
}

/** What was found in an older text, as far as it stands unchanged in the newer. */
export function carriedOver<Found extends { readonly span: Span }>(
  found: readonly Found[],
  { from, to }: { readonly from: string; readonly to: string },
): Found[] {
  const edit = editBetween(from, to);
  return found.flatMap((one) => {
    const span = carried(one.span, edit);
    return span === undefined ? [] : [{ ...one, span }];
  });
}
