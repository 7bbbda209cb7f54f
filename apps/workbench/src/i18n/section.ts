/** A sentence in the three languages. */
export interface Sentence {
  readonly en: string;
  readonly fr: string;
  readonly ar: string;
}

export type Language = keyof Sentence;

/** A sentence that depends on `count`; Arabic has six forms. */
export interface CountedSentence {
  readonly en: { readonly one: string; readonly other: string };
  readonly fr: { readonly one: string; readonly other: string };
  readonly ar: {
    readonly zero: string;
    readonly one: string;
    readonly two: string;
    readonly few: string;
    readonly many: string;
    readonly other: string;
  };
}

/** Part of the catalogue; a sentence without one of the languages does not compile. */
export type Section = Readonly<Record<string, Sentence | CountedSentence>>;
