import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import classes from './code-editor.module.css';
import { editor, MarkerSeverity, Uri } from './monaco.js';
import { themeFor } from './themes.js';

/** A fault shown under the text. */
export interface Marker {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly code: string;
  /** UTF-16 offsets. */
  readonly span: { readonly start: number; readonly end: number };
}

interface CodeEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly language: string;
  /** Name of the thing edited, unique on the page; JSON schemas are matched against it. */
  readonly name: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly markers: readonly Marker[];
  /** Hands out the editor once it stands, for keys and jumps. */
  readonly onReady?: (instance: editor.IStandaloneCodeEditor) => void;
}

const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info } as const;

/** Monaco in React: the value flows in, edits flow out; always left to right, whatever the page's direction. */
export function CodeEditor(props: CodeEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const instance = useRef<editor.IStandaloneCodeEditor | null>(null);
  const scheme = useComputedColorScheme('light');
  const changed = useEffectEvent((value: string) => {
    if (value !== props.value) props.onChange(value);
  });
  const made = useEffectEvent((container: HTMLElement) => createEditor(container, props, themeFor(scheme)));
  const ready = useEffectEvent((one: editor.IStandaloneCodeEditor) => props.onReady?.(one));

  useEffect(() => {
    if (box.current === null) return undefined;
    const one = made(box.current);
    instance.current = one;
    const listening = one.onDidChangeModelContent(() => changed(one.getValue()));
    ready(one);
    return () => {
      listening.dispose();
      one.getModel()?.dispose();
      one.dispose();
      instance.current = null;
    };
  }, [props.name, props.language]);

  useEffect(() => {
    const model = instance.current?.getModel();
    if (model && model.getValue() !== props.value) replaceAll(model, props.value);
  }, [props.value]);
  useEffect(() => instance.current?.updateOptions({ readOnly: props.readOnly }), [props.readOnly]);
  useEffect(() => editor.setTheme(themeFor(scheme)), [scheme]);
  useEffect(() => {
    const model = instance.current?.getModel();
    if (model)
      editor.setModelMarkers(
        model,
        'check',
        props.markers.map((marker) => markerData(model, marker)),
      );
  }, [props.markers, props.value]);

  return <div ref={box} dir="ltr" className={classes['editor']} role="group" aria-label={props.label} />;
}

function createEditor(container: HTMLElement, props: CodeEditorProps, theme: string): editor.IStandaloneCodeEditor {
  const uri = Uri.parse(`inmemory://tidewaiter/${encodeURIComponent(props.name)}.${props.language}`);
  editor.getModel(uri)?.dispose();
  return editor.create(container, {
    model: editor.createModel(props.value, props.language, uri),
    theme,
    readOnly: props.readOnly,
    ariaLabel: props.label,
    automaticLayout: true,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    wordWrap: 'on',
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
  });
}

/** Replaces the text as one edit, so that undo brings the old one back. */
function replaceAll(model: editor.ITextModel, text: string): void {
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
}

function markerData(model: editor.ITextModel, { span, severity, message, code }: Marker): editor.IMarkerData {
  const start = model.getPositionAt(span.start);
  const end = model.getPositionAt(Math.max(span.end, span.start + 1));
  return {
    severity: severities[severity],
    message,
    code,
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}
