/**
 * How well typed letters find a name: 0 the name or one of its words for people begins so, 1 each typed word begins a
 * word, 2 each is part of one, 3 the letters stand in it in this order; absent: not found. Case, accents and the
 * Arabic article and spelling variants do not count; Arabic digits are digits.
 */
export function findRank(typed: string, name: string, words: readonly string[]): 0 | 1 | 2 | 3 | undefined {
  const query = readable(typed.trim());
  if (query.text === '') return 0;
  const known = [name, ...words].map(readable);
  if (known.some(({ text }) => text.startsWith(query.text))) return 0;
  if (query.words.length === 0) return undefined;
  if (query.words.every((part) => known.some((each) => each.words.some((word) => word.startsWith(part))))) return 1;
  if (query.words.every((part) => known.some(({ text }) => text.includes(part)))) return 2;
  return query.words.length === 1 && query.text.length > 2 && hasLettersOf(known[0]?.text ?? '', query.text)
    ? 3
    : undefined;
}

interface Readable {
  /** Without case, accents, vowel signs and variants of spelling. */
  readonly text: string;
  /** Its words, without the Arabic article. */
  readonly words: readonly string[];
}

/** The labels looked through are the same at each key; what is typed is not, so the memory is bounded. */
const read = new Map<string, Readable>();
const mostRead = 20_000;

function readable(text: string): Readable {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= mostRead) read.clear();
  const folded = fold(text);
  const found = { text: folded, words: wordsOf(folded) };
  read.set(text, found);
  return found;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[œæىة’٠-٩]/g, (letter) => variants.get(letter) ?? letter);
}

const variants: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['’', "'"],
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)] as const),
]);

function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word));
}

function hasLettersOf(text: string, query: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
