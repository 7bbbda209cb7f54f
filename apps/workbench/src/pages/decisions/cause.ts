import type { Decision } from '../../api/decision-queries.js';
import type { TextKey } from '../../i18n/texts.js';

/** Why a declaration is in its lane, in words. */
export const causeKeys = {
  rule: 'decisions.causeRule',
  random: 'decisions.causeRandom',
  points: 'decisions.causePoints',
  score: 'decisions.causeScore',
  none: 'decisions.causeNone',
  default: 'decisions.causeDefault',
} as const satisfies Record<Decision['cause'], TextKey>;
