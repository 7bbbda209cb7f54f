import { signature } from '@tidewaiter/rule-analysis';
import { languages } from '../monaco.js';
import type { RuleLanguageState } from './complete-and-hover.js';

/** The form of the function, test or clause being written, and which part of it. */
export function registerSignatures(language: string, current: () => RuleLanguageState | undefined): void {
  languages.registerSignatureHelpProvider(language, {
    signatureHelpTriggerCharacters: ['(', ',', ' '],
    signatureHelpRetriggerCharacters: [',', ' '],
    provideSignatureHelp(model, position, _token, { triggerCharacter }) {
      const state = current();
      const found = state && signature(model.getValue(), model.getOffsetAt(position), state.context);
      // A blank asks only after a function; everywhere else it would be in the way of what is typed.
      if (found === undefined || (triggerCharacter === ' ' && found.help === undefined)) return null;
      const { label, parameters, active, help } = found;
      const value = {
        activeSignature: 0,
        activeParameter: active,
        signatures: [
          {
            label,
            parameters: parameters.map(({ start, end }) => ({ label: [start, end] as [number, number] })),
            ...(help !== undefined && { documentation: help }),
          },
        ],
      };
      return { value, dispose: () => undefined };
    },
  });
}
