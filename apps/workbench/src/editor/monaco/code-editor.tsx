import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import classes from './code-editor.module.css';
import { closeEditor, createEditor } from './create-editor.js';
import { showMarkers, type Marker } from './markers.js';
import { editor } from './monaco.js';
import { showText } from './show-text.js';
import { themeFor } from './themes.js';

interface CodeEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly language: string;
  /** Name of the thing edited, unique on the page; JSON schemas are matched against it. */
  readonly name: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly markers: readonly Marker[];
  /** Hands out the editor once it stands, for keys and jumps; what it answers is called when the editor closes. */
  readonly onReady?: (instance: editor.IStandaloneCodeEditor) => (() => void) | void;
}

/** Monaco in React: the value flows in, edits flow out; always left to right, whatever the page's direction. */
export function CodeEditor(props: CodeEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const instance = useRef<editor.IStandaloneCodeEditor | null>(null);
  const scheme = useComputedColorScheme('light');
  const changed = useEffectEvent((value: string) => {
    if (value !== props.value) props.onChange(value);
  });
  const made = useEffectEvent((container: HTMLElement) =>
    createEditor(container, { ...props, theme: themeFor(scheme) }),
  );
  const ready = useEffectEvent((one: editor.IStandaloneCodeEditor) => props.onReady?.(one));

  useEffect(() => {
    if (box.current === null) return undefined;
    const one = made(box.current);
    instance.current = one;
    const listening = one.onDidChangeModelContent(() => changed(one.getValue()));
    const leave = ready(one);
    return () => {
      leave?.();
      listening.dispose();
      closeEditor(one);
      instance.current = null;
    };
  }, [props.name, props.language]);

  useEffect(() => {
    if (instance.current) showText(instance.current, props.value);
  }, [props.value]);
  useEffect(() => instance.current?.updateOptions({ readOnly: props.readOnly }), [props.readOnly]);
  useEffect(() => editor.setTheme(themeFor(scheme)), [scheme]);
  useEffect(() => {
    const model = instance.current?.getModel();
    if (model) showMarkers(model, props.markers);
  }, [props.markers, props.value]);

  return <div ref={box} dir="ltr" className={classes['editor']} role="group" aria-label={props.label} />;
}
