import type { Bitmap } from '@tidewaiter/rule-index';

/** Bitmaps of rows whose declarations are remembered. */
const mostRemembered = 12;

/**
 * Rolls equal bitmaps up once. They are frequent: an edit leaves the conditions before it alone, and days on which a rule
 * is not valid seldom leave out anything.
 */
export function rollUpOnce(rollUp: (rows: Bitmap) => Bitmap): (rows: Bitmap) => Bitmap {
  const known: { readonly rows: Bitmap; readonly declarations: Bitmap }[] = [];
  return (rows) => {
    const at = known.findIndex((one) => isSame(one.rows, rows));
    const [found = { rows, declarations: rollUp(rows) }] = at < 0 ? [] : known.splice(at, 1);
    known.unshift(found);
    known.length = Math.min(known.length, mostRemembered);
    return found.declarations;
  };
}

function isSame(one: Bitmap, other: Bitmap): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let word = 0; word < one.length; word++) if (one[word] !== other[word]) return false;
  return true;
}
