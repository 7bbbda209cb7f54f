/**
 * The syntax tree of the rule language: the one form that text, JSON, the evaluators, SQL and analysis all read.
 * Every node is plain immutable data. Spans are UTF-16 offsets into the text the node was parsed from; nodes read from
 * JSON carry the span of their printed form only after printing, and `noSpan` before.
 */

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const noSpan: Span = { start: 0, end: 0 };

/** Comments kept with a node: whole lines before it, and one at the end of its last line. Without the `#`. */
export interface Comments {
  readonly before: readonly string[];
  readonly after?: string;
}

interface Node {
  /** Stable while a tree is edited: `r1`, `r1.c0.2` … Assigned in source order by the parser and the JSON reader. */
  readonly id: string;
  readonly span: Span;
  readonly comments?: Comments;
}

export type Literal =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly value: string; readonly span: Span };

export type ArithmeticOperator = '+' | '-' | '*' | '/';

export type Expression =
  | Literal
  | { readonly kind: 'fact'; readonly name: string; readonly span: Span }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly arguments: readonly Expression[];
      readonly span: Span;
    }
  | {
      readonly kind: 'conditional';
      readonly test: Condition;
      readonly then: Expression;
      readonly otherwise: Expression;
      readonly span: Span;
    };

/** `starts_with` is a condition, not a function: the operator `starts with` says it. */
export type FunctionName = 'min' | 'max' | 'abs' | 'log' | 'days_between';

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Operand of a membership test: values written out, or the name of a list. */
export type Members =
  | { readonly kind: 'values'; readonly values: readonly Literal[]; readonly span: Span }
  | { readonly kind: 'list'; readonly name: string; readonly span: Span };

export type Condition =
  | (Node & { readonly kind: 'all' | 'any'; readonly conditions: readonly Condition[] })
  | (Node & { readonly kind: 'not'; readonly condition: Condition })
  | Leaf;

export type Leaf =
  /** `left = right`; a bare boolean fact is `= true`. */
  | (Node & {
      readonly kind: 'compare';
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  /** `subject between low and high`, both ends included; numbers or dates. */
  | (Node & {
      readonly kind: 'between';
      readonly subject: Expression;
      readonly low: Expression;
      readonly high: Expression;
    })
  /** `subject in (…)`, `subject in list x`, and their negations. */
  | (Node & {
      readonly kind: 'member';
      readonly negated: boolean;
      readonly subject: Expression;
      readonly members: Members;
    })
  /**
   * The text begins with one of the prefixes. Printed `in chapter 61, 62` (all prefixes two digits), `in heading 6109`
   * (all four digits) on commodity codes, otherwise `starts with "…", "…"`.
   */
  | (Node & { readonly kind: 'prefix'; readonly subject: Expression; readonly prefixes: readonly Literal[] })
  /** `subject in 6101..6117`: the leading digits, as many as the ends have, lie between them. Ends of equal length. */
  | (Node & {
      readonly kind: 'codeRange';
      readonly subject: Expression;
      readonly low: string;
      readonly high: string;
    })
  /** `subject is missing` and `subject is present`: the only leaves that are never unknown. */
  | (Node & { readonly kind: 'presence'; readonly subject: Expression; readonly present: boolean });

export type Lane = 'red' | 'yellow' | 'blue' | 'green';

/** From strictest to least strict. */
export const lanes = ['red', 'yellow', 'blue', 'green'] as const satisfies readonly Lane[];

export type Language = 'en' | 'fr' | 'ar';

/** What a rule asks for when it hits. */
export interface Outcome extends Node {
  /** Absent: the rule only gives points. */
  readonly lane?: Lane;
  /** Risk points, 0 to 1000, whole. */
  readonly points: number;
  readonly reason?: { readonly code: string; readonly text?: string };
  /** Codes of the controls asked of the inspector, in the order written. */
  readonly controls: readonly string[];
}

/** Everything about a rule that is not its meaning, except that validity and share bound when it applies. */
export interface Meta {
  readonly agency?: string;
  readonly scope?: string;
  readonly owner?: string;
  readonly source?: string;
  readonly sensitivity?: 'open' | 'restricted';
  /** First and last day on which the rule applies (by `lodged_on`), inclusive. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Day after which the rule runs in shadow until it has been reviewed. */
  readonly reviewBy?: string;
  /** Fraction of hits to select, in (0, 1]; absent means 1. */
  readonly share?: number;
  /** What the inspector or officer reads, by language. */
  readonly text: Texts;
  /** JSON properties of a foreign rule that have no place in the language, kept as they came (canonical JSON text). */
  readonly extra?: string;
}

/** Keywords that begin a part of a rule. `when` and `then` begin the condition and the outcome, nodes of their own. */
export type Clause = 'when' | 'then' | 'because' | 'control' | 'with' | 'text' | 'extra';

export interface Rule extends Node {
  readonly kind: 'rule';
  /** `VAL-014`: letters, digits, `-`, `_`, `.`; unique in a rule set. */
  readonly ruleId: string;
  /** One sentence for people; json-rules-engine's `name`. */
  readonly name: string;
  /** json-rules-engine's `priority`, at least 1; hits are listed by priority (highest first), then id. */
  readonly priority: number;
  readonly condition: Condition;
  readonly outcome: Outcome;
  readonly meta: Meta;
  /** Where the parts of the rule are in the text it was parsed from; `rule` is the line of id and name. */
  readonly clauseSpans?: Readonly<Partial<Record<Clause | 'rule', Span>>>;
  /** Comments of the clauses that are no nodes: all but `when` and `then`. */
  readonly clauseComments?: Readonly<Partial<Record<Exclude<Clause, 'when' | 'then'>, Comments>>>;
}

/** Keywords that begin a part of a definition; `fact` is the line of name and title. */
export type DefinitionClause = 'fact' | 'is' | 'with' | 'text' | 'help';

/** What people read, by language. */
export type Texts = Readonly<Partial<Record<Language, string>>>;

/** `fact item.unit_value "…" is …`: a derived fact, a name for a calculation or a condition. */
export interface FactDefinition extends Node {
  readonly kind: 'definition';
  /** `item.unit_value`; begins with `item.` exactly when it varies by item. */
  readonly name: string;
  /** A few words for people, where `text` has none in their language. */
  readonly title: string;
  /** A condition makes the fact a boolean: missing where the condition is unknown. */
  readonly value: Expression | Condition;
  /** `kg`, `%`, `currency/kg`; for people. */
  readonly unit?: string;
  /** Label by language. */
  readonly text: Texts;
  /** What the fact is for, by language. */
  readonly help: Texts;
  readonly clauseSpans?: Readonly<Partial<Record<DefinitionClause, Span>>>;
  /** Comments of the clauses. Those inside a condition are its nodes'. */
  readonly clauseComments?: Readonly<Partial<Record<Exclude<DefinitionClause, 'fact'>, Comments>>>;
}

/** The text of a rule set, or of a single rule in the editor. */
export interface Document {
  /** Derived facts that the rules of this document, and of those checked with it, may use. */
  readonly facts: readonly FactDefinition[];
  readonly rules: readonly Rule[];
  /** Comments after the last rule. */
  readonly trailingComments: readonly string[];
}
