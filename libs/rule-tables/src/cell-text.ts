/** Values in one cell: parted by commas, in double quotes where a comma, a quote or a blank at an end needs them. */
export function writeMany(values: readonly string[]): string {
  return values.map((value) => (needsQuotes(value) ? JSON.stringify(value) : value)).join(', ');
}

/** The values of a cell, read as `writeMany` writes them; a semicolon parts values too, as spreadsheets have it. */
export function readMany(cell: string): string[] {
  const values: string[] = [];
  const pattern = /\s*("(?:[^"\\]|\\[\s\S])*"|[^,;]*)\s*(?:[,;]|$)/gy;
  let part: RegExpExecArray | null;
  while (pattern.lastIndex < cell.length && (part = pattern.exec(cell)) !== null) {
    if (part[0] === '') break;
    values.push(unquoted((part[1] ?? '').trim()));
  }
  return values;
}

/** One text in a cell of its own: as it is, but for what a reader could not tell from nothing, or trims. */
export function writeText(text: string): string {
  return text === '' || /^["']|^\s|\s$/.test(text) ? JSON.stringify(text) : text;
}

export function readText(cell: string): string {
  return unquoted(cell);
}

function needsQuotes(value: string): boolean {
  return value === '' || /[,;"\\\r\n]|^'|^\s|\s$/.test(value);
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}
