import type { Study } from '../study.js';
import { reportInsides } from './report-insides.js';
import type { CheckResult } from './report.js';

/** The same declarations and the same outcome. */
export function duplicate(study: Study): CheckResult {
  return reportInsides('duplicate', study);
}
