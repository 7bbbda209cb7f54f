import type { Study } from '../study.js';
import { reportInsides } from './report-insides.js';
import type { CheckResult } from './report.js';

/** Every declaration of the rule is another's, which asks for at least as strict a lane. */
export function subsumed(study: Study): CheckResult {
  return reportInsides('subsumed', study);
}
