import { editor, languages, Range } from '../monaco.js';
import { hostChanged, hostOf } from '../text-host.js';
import { rangeOf } from './ranges.js';

const runLens = 'tidewaiter.runLens';

/** What stands above a rule (cases, faults, figures) and after its conditions (how many declarations are left). */
export function registerLenses(language: string): void {
  editor.registerCommand(runLens, (_services, run: (() => void) | undefined) => run?.());
  const lensProvider: languages.CodeLensProvider = {
    onDidChange: (listener, context) => hostChanged(() => listener.call(context, lensProvider)),
    provideCodeLenses(model) {
      const found = /^(?:rule|fact)\b/m.exec(model.getValue());
      const line = found ? model.getPositionAt(found.index).lineNumber : 1;
      const lenses = (hostOf(model)?.lenses() ?? []).map(({ title, hint, run }) => ({
        range: new Range(line, 1, line, 1),
        command: { id: run ? runLens : '', title, arguments: [run], ...(hint !== undefined && { tooltip: hint }) },
      }));
      return { lenses, dispose: () => undefined };
    },
  };
  languages.registerCodeLensProvider(language, lensProvider);
  languages.registerInlayHintsProvider(language, {
    onDidChangeInlayHints: hostChanged,
    provideInlayHints(model, range) {
      const hints = (hostOf(model)?.counts() ?? [])
        .map(({ offset, text }) => ({ label: text, position: model.getPositionAt(offset), paddingLeft: true }))
        .filter(({ position }) => range.containsPosition(position));
      return { hints, dispose: () => undefined };
    },
  });
}

/** The whole text in its canonical layout, as one small edit. */
export function registerFormatting(language: string, format: (text: string) => string): void {
  languages.registerDocumentFormattingEditProvider(language, {
    provideDocumentFormattingEdits(model) {
      const text = format(model.getValue());
      const span = { start: 0, end: model.getValueLength() };
      return text === model.getValue() ? [] : [{ range: rangeOf(model, span), text }];
    },
  });
}
