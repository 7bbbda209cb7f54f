/** One line of a comparison of two texts. */
export interface ComparedLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Lengths of the longest common subsequence of the tails from (i, j). */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const diagonal = lengths[i + 1]?.[j + 1] ?? 0;
      const best = Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0);
      const row = lengths[i];
      if (row) row[j] = before[i] === after[j] ? diagonal + 1 : best;
    }
  }
  return lengths;
}

/** Compares two texts line by line: the fewest lines removed and added (longest common subsequence). */
export function lineDifference(before: string, after: string): ComparedLine[] {
  const old = before === '' ? [] : before.trimEnd().split('\n');
  const now = after === '' ? [] : after.trimEnd().split('\n');
  const lengths = commonLengths(old, now);
  const lines: ComparedLine[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const removed = old[i];
    const added = now[j];
    if (removed !== undefined && removed === added) {
      lines.push({ kind: 'same', text: removed });
      i += 1;
      j += 1;
    } else if (
      removed !== undefined &&
      (added === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      lines.push({ kind: 'removed', text: removed });
      i += 1;
    } else if (added !== undefined) {
      lines.push({ kind: 'added', text: added });
      j += 1;
    }
  }
  return lines;
}
