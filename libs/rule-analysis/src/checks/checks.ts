import type { FindingCode } from '../finding-kinds.js';
import { alwaysHits } from './always-hits.js';
import { conflict } from './conflict.js';
import { doubleCounting } from './double-counting.js';
import { duplicate } from './duplicate.js';
import { gap } from './gap.js';
import { impossibleValue } from './impossible-value.js';
import { listEmpty } from './list-empty.js';
import { listUnused } from './list-unused.js';
import { neverHits } from './never-hits.js';
import { noEffect } from './no-effect.js';
import { oftenMissing } from './often-missing.js';
import { outOfRange } from './out-of-range.js';
import { removesNothing } from './removes-nothing.js';
import type { Check } from './report.js';
import { subsumed } from './subsumed.js';
import { expiredCode, unknownCode } from './unknown-code.js';

/** The one list of checks. */
export const checks = {
  'never-hits': neverHits,
  'always-hits': alwaysHits,
  duplicate,
  conflict,
  'no-effect': noEffect,
  'double-counting': doubleCounting,
  subsumed,
  gap,
  'removes-nothing': removesNothing,
  'often-missing': oftenMissing,
  'unknown-code': unknownCode,
  'expired-code': expiredCode,
  'out-of-range': outOfRange,
  'impossible-value': impossibleValue,
  'list-empty': listEmpty,
  'list-unused': listUnused,
} as const satisfies Record<FindingCode, Check>;
