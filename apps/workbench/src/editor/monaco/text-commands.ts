import { toggleCondition } from '../conditions/disable-condition.js';
import { moveCondition, type Changed } from '../conditions/move-condition.js';
import { KeyCode, KeyMod, Range, type editor } from './monaco.js';
import { hostOf, type NameActions } from './text-host.js';
import { editBetween } from '../history/text-edit.js';
import type { TextKey } from '../../i18n/texts.js';

type CodeEditor = editor.IStandaloneCodeEditor;

/** A command of the text face, as the palette and the help know it. */
export interface TextCommand {
  readonly id: string;
  readonly label: TextKey;
  /** Mantine's notation, to be shown; Monaco listens to the key. */
  readonly shortcut: string;
  /** Whether it changes the text. */
  readonly edits?: boolean;
  readonly run: (one: CodeEditor) => void;
}

/** Runs an action of Monaco's own. */
const action = (id: string) => (one: CodeEditor) => void one.getAction(id)?.run();

/** Changes the text around the cursor; where the change has no meaning, does `otherwise`. */
function change(how: (text: string, offset: number) => Changed | undefined, otherwise?: (one: CodeEditor) => void) {
  return (one: CodeEditor): void => {
    const model = one.getModel();
    const position = one.getPosition();
    if (!model || !position) return;
    const changed = how(model.getValue(), model.getOffsetAt(position));
    const edit = changed && editBetween(model.getValue(), changed.text);
    if (!changed || !edit) return otherwise?.(one);
    const start = model.getPositionAt(edit.start);
    const end = model.getPositionAt(edit.start + edit.removed.length);
    const range = new Range(start.lineNumber, start.column, end.lineNumber, end.column);
    one.executeEdits('condition', [{ range, text: edit.inserted }]);
    const caret = model.getPositionAt(changed.caret);
    one.setPosition(caret);
    one.revealPosition(caret);
  };
}

/** Asks the page about the name at the cursor. */
function askAbout(how: (names: NameActions, offset: number) => void) {
  return (one: CodeEditor): void => {
    const model = one.getModel();
    const position = one.getPosition();
    const names = model ? hostOf(model)?.names : undefined;
    if (model && position && names) how(names, model.getOffsetAt(position));
  };
}

/** Comments a line out, but never a line of the condition: that would leave half of it. */
function commentLine(one: CodeEditor): void {
  const line = one.getModel()?.getLineContent(one.getPosition()?.lineNumber ?? 1) ?? '';
  if (/^\s*(?:because|control|with|text|help|extra|#)/.test(line)) action('editor.action.commentLine')(one);
}

const own: readonly (TextCommand & { readonly keys: number })[] = [
  {
    id: 'condition-up',
    label: 'editorCommands.moveUp',
    shortcut: 'alt+ArrowUp',
    keys: KeyMod.Alt | KeyCode.UpArrow,
    edits: true,
    run: change((text, offset) => moveCondition(text, offset, -1)),
  },
  {
    id: 'condition-down',
    label: 'editorCommands.moveDown',
    shortcut: 'alt+ArrowDown',
    keys: KeyMod.Alt | KeyCode.DownArrow,
    edits: true,
    run: change((text, offset) => moveCondition(text, offset, 1)),
  },
  {
    id: 'condition-disable',
    label: 'editorCommands.disable',
    shortcut: 'mod+/',
    keys: KeyMod.CtrlCmd | KeyCode.Slash,
    edits: true,
    run: change(toggleCondition, commentLine),
  },
  {
    id: 'references',
    label: 'editorNames.references',
    shortcut: 'shift+F12',
    keys: KeyMod.Shift | KeyCode.F12,
    run: askAbout((names, offset) => names.showReferences(offset)),
  },
  {
    id: 'definition',
    label: 'editorNames.definition',
    shortcut: 'F12',
    keys: KeyCode.F12,
    run: askAbout((names, offset) => names.goToDefinition(offset)),
  },
  {
    // Monaco's own outline draws no lines until something is typed, and speaks no Arabic.
    id: 'outline',
    label: 'editorCommands.outline',
    shortcut: 'mod+shift+O',
    keys: KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyO,
    run: (one) => {
      const model = one.getModel();
      if (model) hostOf(model)?.showOutline();
    },
  },
];

/** What the text face can do, besides undo and the faces. */
export const textCommands: readonly TextCommand[] = [
  {
    id: 'complete',
    label: 'editorCommands.complete',
    shortcut: 'mod+Space',
    edits: true,
    run: action('editor.action.triggerSuggest'),
  },
  {
    id: 'signature',
    label: 'editorCommands.signature',
    shortcut: 'mod+shift+Space',
    run: action('editor.action.triggerParameterHints'),
  },
  { id: 'hover', label: 'editorCommands.hover', shortcut: 'mod+I', run: action('editor.action.showHover') },
  {
    id: 'next-diagnostic',
    label: 'editorCommands.nextDiagnostic',
    shortcut: 'F8',
    run: action('editor.action.marker.next'),
  },
  {
    id: 'previous-diagnostic',
    label: 'editorCommands.previousDiagnostic',
    shortcut: 'shift+F8',
    run: action('editor.action.marker.prev'),
  },
  {
    id: 'quick-fix',
    label: 'editorCommands.quickFix',
    shortcut: 'mod+.',
    edits: true,
    run: action('editor.action.quickFix'),
  },
  {
    id: 'format',
    label: 'editorCommands.format',
    shortcut: 'shift+alt+F',
    edits: true,
    run: action('editor.action.formatDocument'),
  },
  ...own,
  { id: 'rename', label: 'editorNames.rename', shortcut: 'F2', edits: true, run: action('editor.action.rename') },
  { id: 'fold', label: 'editorCommands.fold', shortcut: 'mod+shift+[', run: action('editor.fold') },
  { id: 'unfold', label: 'editorCommands.unfold', shortcut: 'mod+shift+]', run: action('editor.unfold') },
  {
    id: 'expand',
    label: 'editorCommands.expand',
    shortcut: 'shift+alt+ArrowRight',
    run: action('editor.action.smartSelect.expand'),
  },
  {
    id: 'shrink',
    label: 'editorCommands.shrink',
    shortcut: 'shift+alt+ArrowLeft',
    run: action('editor.action.smartSelect.shrink'),
  },
];

/** Listens in an editor to the keys Monaco does not know or uses otherwise. */
export function listenToTextCommands(one: CodeEditor, sayLabel: (key: TextKey) => string): void {
  for (const { id, label, keys, edits, run } of own) {
    one.addAction({
      id: `tidewaiter.${id}`,
      label: sayLabel(label),
      keybindings: [keys],
      ...(edits && { precondition: '!editorReadonly' }),
      run: () => run(one),
    });
  }
}
