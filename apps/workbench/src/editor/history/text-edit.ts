/** One stretch of a text replaced by another; offsets are UTF-16. */
export interface TextEdit {
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

/** The smallest single edit that makes `after` of `before`; undefined when they are the same. */
export function editBetween(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return {
    start,
    removed: before.slice(start, before.length - tail),
    inserted: after.slice(start, after.length - tail),
  };
}

export function applyEdit(text: string, { start, removed, inserted }: TextEdit): string {
  return text.slice(0, start) + inserted + text.slice(start + removed.length);
}

/** The edit that takes another back. */
export function reversed({ start, removed, inserted }: TextEdit): TextEdit {
  return { start, removed: inserted, inserted: removed };
}

/** Two edits made one after the other as one; undefined when they do not touch as typing does. */
export function joined(first: TextEdit, second: TextEdit): TextEdit | undefined {
  const typesOn = second.removed === '' && second.start === first.start + first.inserted.length;
  if (typesOn) return { ...first, inserted: first.inserted + second.inserted };
  if (first.inserted !== '' || second.inserted !== '') return undefined;
  if (second.start === first.start) return { ...first, removed: first.removed + second.removed };
  const erasesBack = second.start + second.removed.length === first.start;
  return erasesBack ? { ...second, removed: second.removed + first.removed } : undefined;
}
