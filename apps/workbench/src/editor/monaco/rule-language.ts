import { languages } from './monaco.js';
import { registerRuleProviders, ruleLanguage, type RuleLanguageState } from './rule-providers.js';
import { ruleConfiguration, ruleTokens } from './rule-tokens.js';

let state: RuleLanguageState | undefined;

languages.register({ id: ruleLanguage });
languages.setMonarchTokensProvider(ruleLanguage, ruleTokens);
languages.setLanguageConfiguration(ruleLanguage, ruleConfiguration);
registerRuleProviders(() => state);

/** Tells completion and hover the vocabulary and the reader's language; the last word counts for all editors. */
export function setRuleLanguage(next: RuleLanguageState): void {
  state = next;
}
