import type { Span } from '@tidewaiter/rule-language';
import { editor, languages, type Range } from '../monaco.js';
import { hostOf } from '../text-host.js';

const runAction = 'tidewaiter.runAction';

/** What can be done about a fault, under the light bulb. The page does it, since one may reach into other rules. */
export function registerFixes(language: string): void {
  editor.registerCommand(runAction, (_services, run: () => void) => run());
  languages.registerCodeActionProvider(
    language,
    {
      provideCodeActions(model, range, { markers }) {
        const host = hostOf(model);
        const touched = (host?.faults() ?? []).filter((fault) => touches(model, fault, range));
        const actions = touched.flatMap((fault) =>
          (host?.actions(fault) ?? []).map(({ title, run, corrects }): languages.CodeAction => {
            return {
              title,
              kind: 'quickfix',
              isPreferred: corrects,
              diagnostics: markers.filter(({ code }) => code === fault.code),
              command: { id: runAction, title, arguments: [run] },
            };
          }),
        );
        return { actions, dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );
}

function touches(model: editor.ITextModel, { span }: { readonly span: Span }, range: Range): boolean {
  const start = model.getOffsetAt(range.getStartPosition());
  const end = model.getOffsetAt(range.getEndPosition());
  return span.start <= end && start <= Math.max(span.end, span.start + 1);
}
