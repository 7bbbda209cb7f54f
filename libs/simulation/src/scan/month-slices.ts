import { bindings, type Relations, type Session, type Slice } from '@tidewaiter/history';

/** What a value takes of memory, roughly: a number with its bin. */
const bytesPerValue = 10;

/** How many items' facts fit into so many bytes. */
export function itemsWithin(bytes: number, facts: number): number {
  return bytes / (bytesPerValue * facts);
}

/** The slice in parts of whole months with so many items at most, or one month where that alone has more. */
export async function monthSlices(
  session: Session,
  { relations, slice }: { readonly relations: Relations; readonly slice: Slice },
  mostItems: number,
): Promise<Slice[]> {
  const { bind, parameters } = bindings();
  const months = await session.query(
    `SELECT min(lodged_on) AS first, max(lodged_on) AS last, count(*) AS items FROM ${relations.items(slice, bind)}
     GROUP BY date_trunc('month', lodged_on) ORDER BY first`,
    parameters,
  );
  const parts: { from: string; to: string; items: number }[] = [];
  for (const { first, items, last } of months) {
    const part = parts.at(-1);
    if (part !== undefined && part.items + Number(items) <= mostItems) {
      part.to = String(last);
      part.items += Number(items);
    } else parts.push({ from: String(first), to: String(last), items: Number(items) });
  }
  return parts.length <= 1 ? [slice] : parts.map(({ from, to }) => ({ ...slice, period: { from, to } }));
}
