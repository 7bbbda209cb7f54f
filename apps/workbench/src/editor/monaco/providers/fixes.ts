import { editor, languages, type Range } from '../monaco.js';
import { hostOf, type HostedFault } from '../text-host.js';

const applyFix = 'tidewaiter.applyFix';

/** Corrections under the light bulb. The page applies them, since one may reach into other rules. */
export function registerFixes(language: string): void {
  editor.registerCommand(applyFix, (_services, run: () => void) => run());
  languages.registerCodeActionProvider(
    language,
    {
      provideCodeActions(model, range, { markers }) {
        const host = hostOf(model);
        const actions = (host?.faults() ?? []).flatMap((fault): languages.CodeAction[] => {
          const { fix } = fault;
          if (host === undefined || fix === undefined || !touches(model, fault, range)) return [];
          const title = host.sayFix(fix);
          return [
            {
              title,
              kind: 'quickfix',
              isPreferred: true,
              diagnostics: markers.filter(({ code }) => code === fault.code),
              command: { id: applyFix, title, arguments: [() => host.applyFix(fix)] },
            },
          ];
        });
        return { actions, dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );
}

function touches(model: editor.ITextModel, { span }: HostedFault, range: Range): boolean {
  const start = model.getOffsetAt(range.getStartPosition());
  const end = model.getOffsetAt(range.getEndPosition());
  return span.start <= end && start <= Math.max(span.end, span.start + 1);
}
