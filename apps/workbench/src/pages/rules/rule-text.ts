import { parse, printRule, reservedWords } from '@tidewaiter/rule-language';

const ruleIdPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export function isRuleId(text: string): boolean {
  return ruleIdPattern.test(text);
}

function joined(text: string, addition: string): string {
  const before = text.trimEnd();
  return before === '' ? `${addition.trimEnd()}\n` : `${before}\n\n${addition.trimEnd()}\n`;
}

/** The text with a new rule at its end: one plain condition, ready to be changed. */
export function withNewRule(text: string, ruleId: string, name: string): string {
  const title = JSON.stringify(name);
  return joined(text, `rule ${ruleId} ${title}\nwhen item.customs_value > 100000\nthen lane yellow, points 10\n`);
}

/** The text with a copy of a rule at its end under another number; undefined when the rule cannot be read. */
export function withCopyOfRule(text: string, ruleId: string, copyId: string): string | undefined {
  const rule = parse(text).document.rules.find((candidate) => candidate.ruleId === ruleId);
  return rule && joined(text, printRule({ ...rule, ruleId: copyId }));
}

/** The first free number made from another: `VAL-014` → `VAL-014-2`. */
export function freeRuleId(ruleId: string, taken: readonly string[]): string {
  let number = 2;
  while (taken.includes(`${ruleId}-${number}`)) number += 1;
  return `${ruleId}-${number}`;
}

const factNamePattern = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;

/** Whether a derived fact may be called so; words of the grammar may not. */
export function isFactName(text: string): boolean {
  return factNamePattern.test(text) && text.split('.').every((part) => !reservedWords.has(part));
}

/** The text with a new definition at its end: one plain calculation, ready to be changed. */
export function withNewFact(text: string, name: string, title: string): string {
  const value = name.startsWith('item.') ? 'item.customs_value / item.net_mass' : 'item_count';
  return joined(text, `fact ${name} ${JSON.stringify(title)}\nis ${value}\n`);
}
