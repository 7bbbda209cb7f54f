/** Letters as they are compared: without case, accents, Arabic vowel signs and the differences of alef, yeh and teh. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

/** Latin digits, point and minus for the Arabic ones. */
export function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll('−', '-');
}

/**
 * How well words say a query: 0 for the whole, 1 for its beginning, 2 when each word of the query begins a word, 3 when
 * each is somewhere inside; undefined when one is not there.
 */
export function rankOf(query: string, haystack: readonly string[]): number | undefined {
  const wanted = folded(query).trim();
  if (wanted === '') return 0;
  const places = haystack.map(folded);
  if (places.includes(wanted)) return 0;
  if (places.some((place) => place.startsWith(wanted))) return 1;
  const parts = wanted.split(/[\s._]+/).filter((part) => part !== '');
  const words = places.flatMap((place) => place.split(/[\s._'’()/-]+/));
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return parts.every((part) => places.some((place) => place.includes(part))) ? 3 : undefined;
}

/** The items that fit a query, the best first, otherwise in their order. */
export function found<T>(items: readonly T[], query: string, wordsOf: (item: T) => readonly string[]): T[] {
  return items
    .map((item) => ({ item, rank: rankOf(query, wordsOf(item)) }))
    .filter((one): one is { item: T; rank: number } => one.rank !== undefined)
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}
