/** Cells in a rectangle, rows and columns counted from 0, both ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** The cells of a text that a spreadsheet copied: parted by tabs and lines, in double quotes where they hold either. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const whole = text.replace(/^\uFEFF/, '').replace(/(?:\r\n|\r|\n)$/, '');
  cell.lastIndex = 0;
  for (let found = cell.exec(whole); found !== null; found = cell.exec(whole)) {
    rows.at(-1)?.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
    if (found[3] === '') break;
    if (found[3] !== '\t') rows.push([]);
  }
  return rows;
}

/** Cells as a spreadsheet takes them. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

export function blockOf(one: { row: number; column: number }, other: { row: number; column: number }): Block {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** What stands where when a block is pasted: one cell fills all that is chosen, more begin at its first cell. */
export function pasted(
  rows: readonly (readonly string[])[],
  { top, bottom, left, right }: Block,
): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  const [[only] = [], ...others] = rows;
  const fills = only !== undefined && others.length === 0 && rows[0]?.length === 1;
  const all = fills ? Array.from({ length: bottom - top + 1 }, () => Array<string>(right - left + 1).fill(only)) : rows;
  return all.flatMap((cells, down) => cells.map((text, across) => ({ row: top + down, column: left + across, text })));
}
