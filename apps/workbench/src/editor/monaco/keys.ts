import { editor, KeyCode, KeyMod } from './monaco.js';

/**
 * Keys that Monaco must leave to the page: one undo stack for all faces, the palettes (F1 opens another, of Monaco's), the
 * runs. Without a command a key goes on to the page.
 */
editor.addKeybindingRules(
  [
    KeyMod.CtrlCmd | KeyCode.KeyZ,
    KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ,
    KeyMod.CtrlCmd | KeyCode.KeyY,
    KeyMod.CtrlCmd | KeyCode.KeyK,
    KeyCode.F1,
    KeyMod.CtrlCmd | KeyCode.KeyP,
    KeyMod.CtrlCmd | KeyCode.Enter,
    KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.Enter,
  ].map((keybinding) => ({ keybinding, command: null })),
);

// Monaco's own key for it is a chord that begins with the palette's.
editor.addKeybindingRule({
  keybinding: KeyMod.CtrlCmd | KeyCode.KeyI,
  command: 'editor.action.showHover',
  when: 'editorTextFocus',
});

// Monaco has another key for it on Linux.
editor.addKeybindingRule({
  keybinding: KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF,
  command: 'editor.action.formatDocument',
  when: 'editorTextFocus && !editorReadonly',
});
