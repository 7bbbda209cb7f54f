import type { Study } from '../study.js';
import { Report } from './report.js';
import type { CheckResult } from './report.js';

/** A list that no rule names. Asked only when the rule set has every rule that may. */
export function listUnused(study: Study): CheckResult {
  const report = new Report('list-unused', study);
  if (study.context.rules !== 'every') return report.result();
  const used = new Set(study.rules.flatMap(({ checked }) => checked.lists));
  for (const list of [...study.context.vocabulary.lists.keys()].sort()) {
    report.answered('decided');
    if (!used.has(list)) report.stated({ parameters: { list }, span: { start: 0, end: 0 } });
  }
  return report.result();
}
