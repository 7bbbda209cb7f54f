import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './code-editor.module.css';
import { editor } from './monaco.js';
import './rule-language.js';
import { themeFor } from './themes.js';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly language: string;
  readonly label: string;
}

/** Two texts beside each other with their differences marked; one below the other where it is narrow. Always left to right. */
export function TextDifference({ before, after, language, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (box.current === null) return undefined;
    const [original, modified] = [before, after].map((text) => editor.createModel(text, language));
    if (!original || !modified) return undefined;
    const one = editor.createDiffEditor(box.current, {
      readOnly: true,
      originalEditable: false,
      automaticLayout: true,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      fontSize: 14,
      lineHeight: 22,
      wordWrap: 'on',
      hideUnchangedRegions: { enabled: true },
      originalAriaLabel: label,
      modifiedAriaLabel: label,
    });
    one.setModel({ original, modified });
    const shown = one.onDidUpdateDiff(() => {
      shown.dispose();
      one.revealFirstDiff();
    });
    return () => {
      shown.dispose();
      one.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [before, after, language, label]);
  useEffect(() => editor.setTheme(themeFor(scheme)), [scheme]);
  return (
    <div
      ref={box}
      dir="ltr"
      className={classes['editor']}
      role="group"
      aria-label={label}
      style={{ blockSize: '70vh' }}
    />
  );
}
