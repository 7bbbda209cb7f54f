import type { Language } from './ast.js';

/** A JSON value as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Reference to a fact, to an expression (`expression` with its text) or, as the value of `in`, to a list (`list.x`). */
export interface PortableOperand {
  readonly fact: string;
  readonly params?: { readonly text: string };
}

export interface PortableLeaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: Json;
  readonly params?: {
    /** Text of the expression when `fact` is `expression`. */
    readonly text?: string;
    /** Kinds of the values, only written when text in them could be mistaken for a date. */
    readonly kinds?: readonly string[];
  };
}

export type PortableCondition =
  | { readonly all: readonly PortableCondition[] }
  | { readonly any: readonly PortableCondition[] }
  | { readonly not: PortableCondition }
  | PortableLeaf;

/** Comments of the node `at`: a node's id without that of its rule (`c0.2`, `o`), a clause's keyword, `rule` or `end`. */
export interface PortableComment {
  readonly at: string;
  readonly before?: readonly string[];
  readonly after?: string;
}

/** A rule as json-rules-engine reads it; that library ignores `meta`. Properties of a foreign rule stand beside these. */
export interface PortableRule {
  readonly name: string;
  readonly priority: number;
  readonly conditions: PortableCondition;
  readonly event: {
    readonly type: string;
    readonly params: {
      readonly ruleId: string;
      readonly lane?: string;
      readonly points: number;
      readonly reason?: string;
      readonly reasonText?: string;
      readonly controls: readonly string[];
    };
  };
  readonly meta: {
    readonly agency?: string;
    readonly scope?: string;
    readonly owner?: string;
    readonly source?: string;
    readonly sensitivity?: string;
    readonly validFrom?: string;
    readonly validUntil?: string;
    readonly reviewBy?: string;
    readonly share?: number;
    readonly text?: Readonly<Partial<Record<Language, string>>>;
    readonly comments?: readonly PortableComment[];
  };
}

/** A derived fact: an expression's text, or conditions as a rule has them. */
export interface PortableDefinition {
  readonly fact: string;
  /** The title. */
  readonly name: string;
  readonly expression?: string;
  readonly conditions?: PortableCondition;
  readonly unit?: string;
  readonly text?: Readonly<Partial<Record<Language, string>>>;
  readonly help?: Readonly<Partial<Record<Language, string>>>;
  /** At `fact`, `is`, `with`, `text`, `help`, or a condition (`c`, `c0` …). */
  readonly comments?: readonly PortableComment[];
}

/** A rule set with derived facts. One without is an array of its rules, which json-rules-engine reads as it is. */
export interface PortableDocument {
  readonly facts: readonly PortableDefinition[];
  readonly rules: readonly PortableRule[];
  /** Comments at the end, when there is no rule to keep them. */
  readonly comments?: readonly string[];
}
