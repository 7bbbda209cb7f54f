import type {
  ComparisonOperator,
  Condition,
  Expression,
  FactDefinition,
  Lane,
  Language,
  Literal,
  Rule,
  Span,
} from '@tidewaiter/rule-language';

/** One thing that a text changes against another, small enough to be said in one sentence. */
export type Change = Alteration & {
  /** Rule it belongs to, by its id after the change, or before it where the rule is gone; empty for the document. */
  readonly ruleId: string;
  /** Where it stands in either text; absent where there is nothing on that side. */
  readonly at: Places;
};

export interface Places {
  readonly before?: Span;
  readonly after?: Span;
}

/** How the parts of a group are joined: all must hold, or any. */
export type Connective = 'all' | 'any';

/** Properties after `with`. Days are ISO dates; `share` is a fraction. */
export type Property =
  | 'priority'
  | 'agency'
  | 'scope'
  | 'owner'
  | 'source'
  | 'sensitivity'
  | 'validFrom'
  | 'validUntil'
  | 'reviewBy'
  | 'share';

/** How values of a set are written: whole values, or leading digits and letters. */
export type ValueForm = 'value' | 'prefix' | 'chapter' | 'heading';

type Reason = { readonly code: string; readonly text?: string };

/** What a derived fact is defined as. */
type Definition = FactDefinition['value'];

/** What changed, with the values on both sides. */
export type Alteration =
  | { readonly kind: 'ruleAdded' | 'ruleRemoved' | 'ruleMoved'; readonly rule: Rule }
  | { readonly kind: 'ruleIdChanged' | 'nameChanged'; readonly before: string; readonly after: string }
  /** `beside`: the condition it was joined with (or parted from), where that was not part of such a group. */
  | {
      readonly kind: 'conditionAdded' | 'conditionRemoved';
      readonly condition: Condition;
      readonly join: Connective;
      readonly beside?: Condition;
    }
  | { readonly kind: 'conditionMoved'; readonly condition: Condition }
  /** `negated`: whether it is negated now. */
  | { readonly kind: 'conditionNegated'; readonly condition: Condition; readonly negated: boolean }
  /** Brackets drawn (`grouped`) or taken away, around what was there already. */
  | { readonly kind: 'conditionGrouped'; readonly condition: Condition; readonly grouped: boolean }
  | { readonly kind: 'conditionReplaced'; readonly before: Condition; readonly after: Condition }
  | { readonly kind: 'connectiveChanged'; readonly after: Connective }
  | {
      readonly kind: 'operatorChanged';
      readonly subject: Expression;
      readonly before: ComparisonOperator;
      readonly after: ComparisonOperator;
    }
  /** A number or a day in what the subject is compared with; `direction` where it is known. */
  | {
      readonly kind: 'thresholdChanged';
      readonly subject: Expression;
      readonly bound: 'only' | 'low' | 'high';
      readonly before: Expression;
      readonly after: Expression;
      readonly direction: 'lowered' | 'raised' | 'changed';
    }
  | {
      readonly kind: 'comparandChanged';
      readonly subject: Expression;
      readonly before: Expression;
      readonly after: Expression;
    }
  | { readonly kind: 'subjectChanged'; readonly before: Expression; readonly after: Expression }
  /** Neither added nor removed: written in another order. */
  | {
      readonly kind: 'valuesChanged';
      readonly subject: Expression;
      readonly form: ValueForm;
      readonly added: readonly Literal[];
      readonly removed: readonly Literal[];
    }
  | { readonly kind: 'listChanged'; readonly subject: Expression; readonly before: string; readonly after: string }
  | { readonly kind: 'rangeChanged'; readonly subject: Expression; readonly before: string; readonly after: string }
  | { readonly kind: 'laneChanged'; readonly before?: Lane; readonly after?: Lane }
  | { readonly kind: 'pointsChanged'; readonly before: number; readonly after: number }
  | { readonly kind: 'reasonChanged'; readonly before?: Reason; readonly after?: Reason }
  /** Neither added nor removed: asked for in another order. */
  | { readonly kind: 'controlsChanged'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | {
      readonly kind: 'propertyChanged';
      readonly property: Property;
      readonly before?: string | number;
      readonly after?: string | number;
    }
  | { readonly kind: 'textChanged'; readonly language: Language; readonly before?: string; readonly after?: string }
  | { readonly kind: 'extraChanged' }
  | { readonly kind: 'definitionAdded' | 'definitionRemoved'; readonly definition: FactDefinition }
  | { readonly kind: 'definitionNameChanged'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'definitionValueChanged';
      readonly name: string;
      readonly before: Definition;
      readonly after: Definition;
    }
  /** Its label, unit, texts or comments. */
  | { readonly kind: 'definitionDetailsChanged'; readonly name: string }
  | { readonly kind: 'commentsChanged'; readonly before: readonly string[]; readonly after: readonly string[] };

/** A change before it is known which rule it belongs to. */
export type Found = Alteration & { readonly at: Places };
