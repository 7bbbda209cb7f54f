import { editor } from './monaco.js';

const light = 'tidewaiter-light';
const dark = 'tidewaiter-dark';

// Monaco's own greys are too faint for small text (WCAG 1.4.3), so those that the editor shows are named here.
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
    'editorCodeLens.foreground': '#5c6a70',
    'editorInlayHint.foreground': '#44535a',
    'editorInlayHint.background': '#e8eef0',
    'editorInlayHint.parameterForeground': '#44535a',
    'editorInlayHint.typeForeground': '#44535a',
    'editor.foldPlaceholderForeground': '#5c6a70',
    'editorBracketHighlight.foreground2': '#2f6b2f',
    'input.placeholderForeground': '#5c6a70',
    descriptionForeground: '#55636a',
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
    'editorCodeLens.foreground': '#93a3aa',
    'editorInlayHint.foreground': '#b4c1c6',
    'editorInlayHint.background': '#232b2f',
    'editorInlayHint.parameterForeground': '#b4c1c6',
    'editorInlayHint.typeForeground': '#b4c1c6',
    'editor.foldPlaceholderForeground': '#93a3aa',
    'input.placeholderForeground': '#93a3aa',
    descriptionForeground: '#a9b6bb',
  },
});

/** Name of the theme for a colour scheme. */
export function themeFor(scheme: 'light' | 'dark'): string {
  return scheme === 'dark' ? dark : light;
}
