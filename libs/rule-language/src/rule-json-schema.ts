import type { Json } from './portable-rule.js';
import type { Vocabulary } from './vocabulary.js';
export function ruleJsonSchema(_vocabulary: Vocabulary): Json {
  throw new Error('being written');
}
