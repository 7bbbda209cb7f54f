/** Words in the three languages of the product. */
export type Names = Readonly<Record<'en' | 'fr' | 'ar', string>>;

/** A code of the nomenclature with our own short label; the legal wording is the tariff's. */
export interface NamedCode {
  readonly code: string;
  readonly label: Names;
}

/** Reads lines of `code | English | French | Arabic`; a line in another form is a mistake of the data and throws. */
export function namedCodes(lines: string): readonly NamedCode[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code, en, fr, ar, ...more] = line.split('|').map((part) => part.trim());
      if (!code || !en || !fr || !ar || more.length > 0) throw new Error(`not a line of the nomenclature: ${line}`);
      return { code, label: { en, fr, ar } };
    });
}

/** Finds by code. */
export function byCode(codes: readonly NamedCode[]): ReadonlyMap<string, NamedCode> {
  return new Map(codes.map((each) => [each.code, each]));
}
