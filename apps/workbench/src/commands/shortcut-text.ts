const arrows = { arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→' } as const;
const macNames: Readonly<Record<string, string>> = { ...arrows, mod: '⌘', alt: '⌥', shift: '⇧', enter: '⏎' };
const otherNames: Readonly<Record<string, string>> = { ...arrows, mod: 'Ctrl', alt: 'Alt', shift: '⇧', enter: '⏎' };

function isMac(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
}

/** `mod+shift+Enter` as the keys are called on this machine. */
export function shortcutText(shortcut: string, platform = isMac() ? 'mac' : 'other'): string {
  const names = platform === 'mac' ? macNames : otherNames;
  return shortcut
    .split('+')
    .map((key) => names[key.toLowerCase()] ?? key.replace(/^Digit/, ''))
    .join(' ');
}
