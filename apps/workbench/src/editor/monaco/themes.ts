import { editor } from './monaco.js';

const light = 'tidewaiter-light';
const dark = 'tidewaiter-dark';

editor.defineTheme(light, {
  base: 'vs',
  inherit: true,
  rules: [
    { token: 'keyword.clause', foreground: '0b5a6b', fontStyle: 'bold' },
    { token: 'keyword', foreground: '0b5a6b' },
    { token: 'keyword.property', foreground: '6a4a8c' },
    { token: 'constant', foreground: '8a3d12' },
    { token: 'variable', foreground: '1c2b33' },
    { token: 'type', foreground: '1c2b33', fontStyle: 'bold' },
    { token: 'string', foreground: '2f6b2f' },
    { token: 'number', foreground: '8a3d12' },
    { token: 'comment', foreground: '5c6a70', fontStyle: 'italic' },
  ],
  colors: {
    'editor.background': '#ffffff',
    'editorLineNumber.foreground': '#5c6a70',
    'editorLineNumber.dimmedForeground': '#5c6a70',
  },
});

editor.defineTheme(dark, {
  base: 'vs-dark',
  inherit: true,
  rules: [
    { token: 'keyword.clause', foreground: '7fd0e0', fontStyle: 'bold' },
    { token: 'keyword', foreground: '7fd0e0' },
    { token: 'keyword.property', foreground: 'c9aef0' },
    { token: 'constant', foreground: 'f0b48a' },
    { token: 'variable', foreground: 'dfe7ea' },
    { token: 'type', foreground: 'dfe7ea', fontStyle: 'bold' },
    { token: 'string', foreground: '9bd49b' },
    { token: 'number', foreground: 'f0b48a' },
    { token: 'comment', foreground: '93a3aa', fontStyle: 'italic' },
  ],
  colors: {
    'editor.background': '#14191c',
    'editorLineNumber.foreground': '#8a989e',
    'editorLineNumber.dimmedForeground': '#8a989e',
  },
});

/** Name of the theme for a colour scheme. */
export function themeFor(scheme: 'light' | 'dark'): string {
  return scheme === 'dark' ? dark : light;
}
