import type { Document, Rule } from '@tidewaiter/rule-language';
import { shapeOf } from './rule-table.js';

/** Rules of a rule set that have one shape, in the order of the rule set. */
export interface Family {
  readonly shape: string;
  readonly rules: readonly Rule[];
}

/** The families of a rule set in the order of their first rules; a rule like no other is a family of its own. */
export function familiesOf({ rules }: Pick<Document, 'rules'>): readonly Family[] {
  const families = new Map<string, Rule[]>();
  for (const rule of rules) {
    const shape = shapeOf(rule);
    families.set(shape, [...(families.get(shape) ?? []), rule]);
  }
  return [...families].map(([shape, members]) => ({ shape, rules: members }));
}

/** The rules that have the shape of this one, itself among them; none when there is no such rule. */
export function familyOf({ rules }: Pick<Document, 'rules'>, ruleId: string): readonly Rule[] {
  const one = rules.find((rule) => rule.ruleId === ruleId);
  if (one === undefined) return [];
  const shape = shapeOf(one);
  return rules.filter((rule) => shapeOf(rule) === shape);
}
