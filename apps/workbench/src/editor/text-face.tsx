import { check, parse, print } from '@tidewaiter/rule-language';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useDiagnosticText } from '../i18n/use-diagnostic-text.js';
import { useLanguage } from '../i18n/use-language.js';
import { useText } from '../i18n/use-text.js';
import { DiagnosticList, type ShownDiagnostic } from '../ui/diagnostic-list.js';
import type { FaceProps } from './face.js';
import { CodeEditor } from './monaco/code-editor.js';
import type { Marker } from './monaco/markers.js';
import type { editor } from './monaco/monaco.js';
import { setRuleLanguage } from './monaco/rule-language.js';
import { ruleLanguage } from './monaco/rule-providers.js';
import type { RuleSlice } from './rule-slice.js';
import { useHoverWords } from './use-hover-words.js';
import type { RuleKnowledge } from './use-language-context.js';

/** The rule as text, with what the check finds in it, within the whole draft. */
export function TextFace({ slice, name, knowledge, readOnly, onChange }: FaceProps): ReactNode {
  const say = useText();
  const sayDiagnostic = useDiagnosticText();
  const { language } = useLanguage();
  const words = useHoverWords();
  const instance = useRef<editor.IStandaloneCodeEditor>(null);
  const diagnostics = useMemo(() => diagnosticsIn(slice, knowledge), [slice, knowledge]);
  const markers = useMemo<Marker[]>(
    () => diagnostics.map((one) => ({ ...one, message: sayDiagnostic(one) })),
    [diagnostics, sayDiagnostic],
  );
  useEffect(() => setRuleLanguage({ context: knowledge.context, language, words }), [knowledge, language, words]);
  const open = ({ span }: ShownDiagnostic): void => jumpTo(instance.current, span.start);
  return (
    <>
      <CodeEditor
        value={slice.text}
        onChange={onChange}
        language={ruleLanguage}
        name={name}
        label={say('rulePage.editor')}
        readOnly={readOnly}
        markers={markers}
        onReady={(one) => {
          instance.current = one;
        }}
      />
      <DiagnosticList diagnostics={diagnostics} text={slice.text} onOpen={open} />
    </>
  );
}

/** Diagnostics of the whole draft that fall into the slice, their spans counted from its beginning. */
function diagnosticsIn({ before, text, after }: RuleSlice, { vocabulary }: RuleKnowledge): ShownDiagnostic[] {
  const parsed = parse(before + text + after);
  const found = [...parsed.diagnostics, ...check(parsed.document, vocabulary).diagnostics];
  const start = before.length;
  return found
    .filter(({ span }) => span.start >= start && span.start <= start + text.length)
    .map((one) => ({ ...one, span: { start: one.span.start - start, end: one.span.end - start } }));
}

function jumpTo(instance: editor.IStandaloneCodeEditor | null, offset: number): void {
  const position = instance?.getModel()?.getPositionAt(offset);
  if (!instance || !position) return;
  instance.setPosition(position);
  instance.revealPositionInCenterIfOutsideViewport(position);
  instance.focus();
}

/** The text in its canonical layout; unchanged while it has errors of grammar. */
export function formatted(text: string): string {
  const { document, diagnostics } = parse(text);
  return diagnostics.some(({ severity }) => severity === 'error') ? text : print(document);
}
