import type { Condition, Expression, Language } from './ast.js';

/** What a fact holds. `date` values are ISO `YYYY-MM-DD` text in rows; `text` is compared exactly, never ordered. */
export type FactType = 'text' | 'number' | 'boolean' | 'date';

/** Narrower meaning of a text fact: what may be written after it, and how values are completed. */
export type TextDomain = 'commodityCode' | 'country' | 'currency' | 'office' | 'procedure' | 'party' | 'code';

export type FactSource = 'field' | 'derived' | 'profile' | 'reference' | 'score' | 'draw';

export type Labels = Readonly<Record<Language, string>>;

/** One row of the vocabulary: everything the product knows of a fact. */
export interface Fact {
  /** `importer.authorised`, `item.customs_value`: lower case, dots between levels. */
  readonly name: string;
  readonly type: FactType;
  readonly domain?: TextDomain;
  /** `kg`, `%`, `currency/kg`; for people. */
  readonly unit?: string;
  /** Smallest and greatest legal value of a number; every number fact has both. */
  readonly bounds?: { readonly min: number; readonly max: number; readonly whole?: boolean };
  /** Greatest length of a text in UTF-16 units, and its pattern (anchored source of a regular expression). */
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly label: Labels;
  readonly help: Labels;
  readonly source: FactSource;
  /** True for `item.*` and whatever varies by item. */
  readonly perItem: boolean;
  /** False for what only an inspection can tell: such a fact may not be used by a rule or a model. */
  readonly knownBeforeInspection: boolean;
  /** Of a derived fact, and only of one: what it stands for. Made by `withDefinitions`. */
  readonly definition?: Derivation;
}

/** What a derived fact stands for. */
export interface Derivation {
  /** As it is written: other derived facts by their names. */
  readonly written: Condition | Expression;
  /** With every derived fact in it replaced by what that stands for; its spans point nowhere. */
  readonly expanded: Condition | Expression;
  /** Conditions and calculations in `expanded`, and how deep they nest. */
  readonly parts: number;
  readonly depth: number;
}

export interface ListName {
  readonly name: string;
  readonly label: Labels;
}

/** What a rule may name when it is checked. Facts and lists are looked up by name. */
export interface Vocabulary {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly lists: ReadonlyMap<string, ListName>;
}

export type FactValue = string | number | boolean;

/** Values of the facts for one item of a declaration (header facts repeated); an absent fact is missing. */
export type FactRow = Readonly<Record<string, FactValue | undefined>>;

/** Members of each list a rule may name, as of the moment of evaluation. */
export type ListContents = ReadonlyMap<string, ReadonlySet<string>>;
