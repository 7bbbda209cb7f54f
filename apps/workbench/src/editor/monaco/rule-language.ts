import { formatted } from '../formatted.js';
import { languages } from './monaco.js';
import { registerCompletionAndHover, ruleLanguage, type RuleLanguageState } from './providers/complete-and-hover.js';
import { registerFixes } from './providers/fixes.js';
import { registerFormatting, registerLenses } from './providers/lenses.js';
import { registerRenaming } from './providers/names.js';
import { registerSpreads } from './providers/spreads.js';
import { registerSignatures } from './providers/signatures.js';
import { registerStructure } from './providers/structure.js';
import { ruleConfiguration, ruleTokens } from './rule-tokens.js';

let state: RuleLanguageState | undefined;

languages.register({ id: ruleLanguage });
languages.setMonarchTokensProvider(ruleLanguage, ruleTokens);
languages.setLanguageConfiguration(ruleLanguage, ruleConfiguration);
registerCompletionAndHover(() => state);
registerFixes(ruleLanguage);
registerLenses(ruleLanguage);
registerFormatting(ruleLanguage, formatted);
registerRenaming(ruleLanguage);
registerStructure(ruleLanguage);
registerSpreads(ruleLanguage);
registerSignatures(ruleLanguage, () => state);

/** Tells completion and hover the vocabulary and the reader's language; the last word counts for all editors. */
export function setRuleLanguage(next: RuleLanguageState): void {
  state = next;
}
