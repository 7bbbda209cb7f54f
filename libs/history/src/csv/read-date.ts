/** Reads a day written in one format; undefined for a text that is not so written or names no day. */
export type DateReader = (text: string) => string | undefined;

/** The reader of a format of `YYYY`, `MM` and `DD`, each once; undefined when it is no such format. */
export function datePattern(format: string): DateReader | undefined {
  const parts = ['YYYY', 'MM', 'DD'] as const;
  if (parts.some((part) => format.split(part).length !== 2)) return undefined;
  const order = parts.toSorted((a, b) => format.indexOf(a) - format.indexOf(b));
  const escaped = format.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  const digits = escaped.replaceAll(/YYYY|MM|DD/g, (part) => `(\\d{${part.length}})`);
  const pattern = new RegExp(`^${digits}$`);
  return (text) => {
    const found = pattern.exec(text);
    if (!found) return undefined;
    const [year, month, day] = parts.map((part) => found[order.indexOf(part) + 1]);
    return calendarDay(`${year}-${month}-${day}`);
  };
}

/** ISO days, the format when a mapping names none. */
export const isoDay: DateReader = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? calendarDay(text) : undefined);

/** The day itself when the calendar has it: `2026-02-30` is none. */
function calendarDay(iso: string): string | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
