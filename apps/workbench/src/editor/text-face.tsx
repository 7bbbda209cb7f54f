import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';
import { createFinderSwitch, useIsOpen } from '../ui/finder/finder-switch.js';
import type { ShownDiagnostic } from '../ui/diagnostic-list.js';
import { ExamplePanel } from './analysis/example-panel.js';
import type { FaceProps } from './face.js';
import { offerEditorFocus } from './editor-focus.js';
import { FaultList } from './fault-list.js';
import { CodeEditor } from './monaco/code-editor.js';
import type { editor } from './monaco/monaco.js';
import { ruleLanguage } from './monaco/providers/complete-and-hover.js';
import { listenToTextCommands } from './monaco/text-commands.js';
import { OutlineFinder } from './outline-finder.js';
import { ReferencesPanel } from './references-panel.js';
import type { RuleFault } from './rule-faults.js';
import { useFaultActions } from './use-fault-actions.js';
import { useLanguageOfDraft } from './use-language-of-draft.js';
import { useNameActions } from './use-name-actions.js';
import { useRuleFaults } from './use-rule-faults.js';
import { useRuleLenses } from './use-rule-lenses.js';
import { useTextCommands } from './use-text-commands.js';
import { useTextHost } from './use-text-host.js';

/** The rule as text, with what the check and the analysis find in it, within the whole draft. */
export function TextFace({
  slice,
  ruleSetId,
  ruleId,
  name,
  knowledge,
  readOnly,
  onChange,
  onChangeDraft,
}: FaceProps): ReactNode {
  const say = useText();
  useLanguageOfDraft(slice, knowledge);
  const instance = useRef<editor.IStandaloneCodeEditor>(null);
  const [shown, showExample] = useState<RuleFault>();
  const closeExample = useCallback(() => showExample(undefined), []);
  const { faults, markers } = useRuleFaults({ slice, knowledge, ruleSetId });
  const jump = useCallback((offset: number) => jumpTo(instance.current, offset), []);
  const open = useCallback(({ span }: ShownDiagnostic) => jump(span.start), [jump]);
  const lenses = useRuleLenses({ ruleSetId, ruleId, faults, onOpen: open });
  const actionsOf = useFaultActions({ slice, readOnly, onChangeDraft, showExample });
  const place = { slice, ruleSetId, ruleId, knowledge };
  const { names, references, closeReferences } = useNameActions({ ...place, onChangeDraft, jumpTo: jump });
  const [outline] = useState(createFinderSwitch);
  const isOutlined = useIsOpen(outline);
  const connect = useTextHost({ text: slice.text, faults, lenses, actionsOf, names, showOutline: outline.open });
  useTextCommands(instance, { readOnly });
  useEffect(() => offerEditorFocus((at) => focusText(instance.current, at)), []);
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
          listenToTextCommands(one, say);
          return connect(one);
        }}
      />
      <FaultList faults={faults} text={slice.text} actionsOf={actionsOf} onOpen={open} />
      <ExamplePanel ruleSetId={ruleSetId} ruleId={ruleId} fault={shown} onClose={closeExample} />
      <OutlineFinder opener={outline} text={isOutlined ? slice.text : ''} onGo={jump} />
      <ReferencesPanel ruleSetId={ruleSetId} ruleId={ruleId} references={references} onClose={closeReferences} />
    </>
  );
}

/** Takes the focus where the cursor stood, or at an offset. */
function focusText(instance: editor.IStandaloneCodeEditor | null, at: number | undefined): void {
  if (at === undefined) instance?.focus();
  else jumpTo(instance, at);
}

function jumpTo(instance: editor.IStandaloneCodeEditor | null, offset: number): void {
  const position = instance?.getModel()?.getPositionAt(offset);
  if (!instance || !position) return;
  instance.setPosition(position);
  instance.revealPositionInCenterIfOutsideViewport(position);
  instance.focus();
}
