import type { Condition, Expression, Literal } from '@tidewaiter/rule-language';
import type { TextKey } from '../../../i18n/texts.js';
import type { OperatorForm } from './operator-forms.js';

/** One thing that a combobox can put into a row. */
export interface Offer<Value = Choice> {
  readonly key: string;
  /** In the reader's language. */
  readonly label: string;
  /** The code, name or text it stands for in the rule; shown from left to right. */
  readonly code?: string;
  /** The unit. */
  readonly remark?: string;
  /** What kind of offer it is, where that does not show. */
  readonly kind?: TextKey;
  /** Choosing it goes on typing, with this text. */
  readonly fills?: string;
  readonly value: Value;
}

export type Choice =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'list'; readonly name: string }
  | { readonly kind: 'operator'; readonly form: OperatorForm }
  /** `isDraft`: the operator is only a beginning, to be chosen next. */
  | { readonly kind: 'condition'; readonly condition: Condition; readonly isDraft: boolean };
