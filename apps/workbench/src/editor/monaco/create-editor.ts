import './keys.js';
import { editor, Uri } from './monaco.js';

interface Settings {
  readonly value: string;
  readonly language: string;
  /** Unique on the page; JSON schemas are matched against it. */
  readonly name: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly theme: string;
}

/** Where the cursor was in a text when its editor was last closed. */
const places = new Map<string, editor.ICodeEditorViewState>();

/** An editor in a box of the page; its cursor stands where it stood when the same text was last edited. */
export function createEditor(container: HTMLElement, settings: Settings): editor.IStandaloneCodeEditor {
  const uri = Uri.parse(`inmemory://tidewaiter/${encodeURIComponent(settings.name)}.${settings.language}`);
  editor.getModel(uri)?.dispose();
  const one = editor.create(container, {
    model: editor.createModel(settings.value, settings.language, uri),
    theme: settings.theme,
    readOnly: settings.readOnly,
    ariaLabel: settings.label,
    ...options,
  });
  const place = places.get(`${uri}`);
  if (place) one.restoreViewState(place);
  return one;
}

/** Closes an editor with its text, and remembers where its cursor stood. */
export function closeEditor(one: editor.IStandaloneCodeEditor): void {
  const model = one.getModel();
  const place = one.saveViewState();
  if (model && place) places.set(`${model.uri}`, place);
  model?.dispose();
  one.dispose();
}

const options: editor.IEditorOptions & editor.IGlobalEditorOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  wordWrap: 'on',
  // Not within a number: commas and points stay inside.
  wordWrapBreakAfterCharacters: ' \t})]',
  fontSize: 14,
  lineHeight: 22,
  tabSize: 2,
  renderLineHighlight: 'line',
  padding: { top: 12, bottom: 12 },
  fixedOverflowWidgets: true,
  quickSuggestions: { other: true, strings: false, comments: false },
  suggest: { showWords: false },
  tabFocusMode: false,
  // Without the dot: a double click takes the whole of `item.net_mass` and of 1.35.
  wordSeparators: '`~!@#$%^&*()-=+[{]}\\|;:\'",<>/?',
  // Text hidden by direction marks would make a rule read other than it means.
  renderControlCharacters: true,
  unicodeHighlight: { ambiguousCharacters: false },
};
