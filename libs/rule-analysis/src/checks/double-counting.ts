import type { Study } from '../study.js';
import { reportInsides } from './report-insides.js';
import type { CheckResult } from './report.js';

/** The same declarations, or the same reason for a part of them, and both rules give points. */
export function doubleCounting(study: Study): CheckResult {
  return reportInsides('double-counting', study);
}
