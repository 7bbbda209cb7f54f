import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useDiagnosticText } from '../i18n/use-diagnostic-text.js';
import { useLanguage } from '../i18n/use-language.js';
import { useText } from '../i18n/use-text.js';
import { DiagnosticList, type ShownDiagnostic } from '../ui/diagnostic-list.js';
import type { FaceProps } from './face.js';
import { CodeEditor } from './monaco/code-editor.js';
import type { Marker } from './monaco/markers.js';
import type { editor } from './monaco/monaco.js';
import { ruleLanguage } from './monaco/providers/complete-and-hover.js';
import { setRuleLanguage } from './monaco/rule-language.js';
import { listenToTextCommands } from './monaco/text-commands.js';
import { faultsIn } from './rule-faults.js';
import { useHoverWords } from './use-hover-words.js';
import { useRuleLenses } from './use-rule-lenses.js';
import { useTextCommands } from './use-text-commands.js';
import { useTextHost } from './use-text-host.js';

/** The rule as text, with what the check finds in it, within the whole draft. */
export function TextFace({ slice, ruleSetId, ruleId, name, knowledge, readOnly, ...face }: FaceProps): ReactNode {
  const say = useText();
  const sayDiagnostic = useDiagnosticText();
  const { language } = useLanguage();
  const words = useHoverWords();
  const instance = useRef<editor.IStandaloneCodeEditor>(null);
  const faults = useMemo(() => faultsIn(slice, knowledge), [slice, knowledge]);
  const markers = useMemo<Marker[]>(
    () => faults.map((one) => ({ ...one, message: sayDiagnostic(one) })),
    [faults, sayDiagnostic],
  );
  const open = useCallback(({ span }: ShownDiagnostic) => jumpTo(instance.current, span.start), []);
  const lenses = useRuleLenses({ ruleSetId, ruleId, faults, onOpen: open });
  const connect = useTextHost({ slice, readOnly, faults, lenses, onChangeDraft: face.onChangeDraft });
  useTextCommands(instance, { readOnly });
  useEffect(() => setRuleLanguage({ context: knowledge.context, language, words }), [knowledge, language, words]);
  return (
    <>
      <CodeEditor
        value={slice.text}
        onChange={face.onChange}
        language={ruleLanguage}
        name={name}
        label={say('rulePage.editor')}
        readOnly={readOnly}
        markers={markers}
        onReady={(one) => {
          instance.current = one;
          listenToTextCommands(one, say);
          return connect(one);
        }}
      />
      <DiagnosticList diagnostics={faults} text={slice.text} onOpen={open} />
    </>
  );
}

function jumpTo(instance: editor.IStandaloneCodeEditor | null, offset: number): void {
  const position = instance?.getModel()?.getPositionAt(offset);
  if (!instance || !position) return;
  instance.setPosition(position);
  instance.revealPositionInCenterIfOutsideViewport(position);
  instance.focus();
}
