import { complete, hover, type CompletionKind, type LanguageContext } from '@tidewaiter/rule-analysis';
import type { Language } from '../../../i18n/section.js';
import { languages } from '../monaco.js';
import { hoverText, type HoverWords } from './hover-text.js';
import { rangeOf } from './ranges.js';

export const ruleLanguage = 'tidewaiter-rule';

export interface RuleLanguageState {
  readonly context: LanguageContext;
  readonly language: Language;
  readonly words: HoverWords;
}

const kinds: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
  fact: languages.CompletionItemKind.Field,
  operator: languages.CompletionItemKind.Operator,
  keyword: languages.CompletionItemKind.Keyword,
  function: languages.CompletionItemKind.Function,
  list: languages.CompletionItemKind.Enum,
  value: languages.CompletionItemKind.Value,
  control: languages.CompletionItemKind.EnumMember,
  rule: languages.CompletionItemKind.Snippet,
};

/** Completion and hover of rule text; `current` answers the vocabulary and language of the moment. */
export function registerCompletionAndHover(current: () => RuleLanguageState | undefined): void {
  languages.registerCompletionItemProvider(ruleLanguage, {
    triggerCharacters: [' ', '.', '(', '"', ','],
    provideCompletionItems(model, position) {
      const state = current();
      if (state === undefined) return { suggestions: [] };
      const { items, replace } = complete(model.getValue(), model.getOffsetAt(position), state.context);
      const range = rangeOf(model, replace);
      // Typing has been matched with the words of three languages already, so every item counts as found and in order.
      const typed = model.getValueInRange(range.setEndPosition(position.lineNumber, position.column));
      return {
        incomplete: true,
        suggestions: items.map((item, index) => ({
          label: item.detail === undefined ? item.label : { label: item.label, description: item.detail },
          kind: kinds[item.kind],
          insertText: item.insert,
          filterText: typed,
          sortText: String(index).padStart(5, '0'),
          ...(item.snippet && { insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet }),
          ...(item.help !== undefined && { documentation: item.help }),
          range,
        })),
      };
    },
  });
  languages.registerHoverProvider(ruleLanguage, {
    provideHover(model, position) {
      const state = current();
      const found = state && hover(model.getValue(), model.getOffsetAt(position), state.context);
      return (
        found && {
          range: rangeOf(model, found.span),
          contents: [{ value: hoverText(found, state.words, state.language) }],
        }
      );
    },
  });
}
