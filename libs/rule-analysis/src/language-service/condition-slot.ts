import type { Fact, FunctionName } from '@tidewaiter/rule-language';

/** Forms of a test that take more than one part; what signature help explains. */
export type TestForm = 'between' | 'codeRange' | 'chapter' | 'heading' | 'prefix' | 'members' | 'list' | 'presence';

/** What may stand at a position of a condition or a calculation. */
export type Slot =
  /** A fact, a function or a literal with which a test begins or a calculation goes on. */
  | { readonly kind: 'operand' }
  /** Whatever may follow a left side: an operator, or a connective when the left side is a test itself. */
  | { readonly kind: 'operator'; readonly fact?: Fact }
  /** The right side of a comparison, an end of `between`, a member written out. */
  | { readonly kind: 'value'; readonly subject?: Fact }
  /** After `in`. */
  | { readonly kind: 'set'; readonly subject?: Fact }
  | { readonly kind: 'chapter' | 'heading' | 'prefix' | 'rangeEnd'; readonly subject?: Fact }
  /** After the lower end of a range of codes: `..`. */
  | { readonly kind: 'rangeSign'; readonly subject?: Fact }
  | { readonly kind: 'list' }
  /** After `is`. */
  | { readonly kind: 'presence' }
  /** After `starts`. */
  | { readonly kind: 'with'; readonly subject?: Fact }
  /** After a `not` behind a left side. */
  | { readonly kind: 'in'; readonly subject?: Fact }
  /** After a whole test. `again`: what a comma leads back to. `low`: `and` is that of `between`. */
  | { readonly kind: 'connective'; readonly again?: Slot; readonly low?: true; readonly subject?: Fact };

/** What is open around a position, from the outside in. */
export type Frame = { readonly side: Side; readonly form?: OpenForm } & (
  | { readonly kind: 'group' | 'members' }
  | { readonly kind: 'call'; readonly name: FunctionName; argument: number; opened: boolean }
  | { readonly kind: 'conditional'; part: number }
);

export type Side = 'left' | 'right';

/** The form of the test being written, and which of its parts the position is in. */
export interface OpenForm {
  readonly form: TestForm;
  readonly part: number;
}
