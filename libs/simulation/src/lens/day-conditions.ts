import { noSpan, type ComparisonOperator, type NormalCondition } from '@tidewaiter/rule-language';

/** Days of lodging, ISO dates, both included; absent: no bound on that side. */
export interface Days {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** What a declaration fulfils that was lodged on one of these days. */
export function lodgedOn({ from, until }: Days): NormalCondition[] {
  return [
    ...(from === undefined ? [] : [compared('>=', from)]),
    ...(until === undefined ? [] : [compared('<=', until)]),
  ];
}

function compared(operator: ComparisonOperator, value: string): NormalCondition {
  const left = { kind: 'fact', name: 'lodged_on', span: noSpan } as const;
  const right = { kind: 'date', value, span: noSpan } as const;
  return { kind: 'leaf', negated: false, leaf: { id: '', span: noSpan, kind: 'compare', operator, left, right } };
}
