/** Takes the focus, at an offset of the text where one is given and the face shows text. */
type TakeFocus = (at?: number) => void;

let wanted: { readonly at: number | undefined } | undefined;
let focusOpen: TakeFocus | undefined;

/**
 * Asks that the editor opened next takes the focus: who opens a rule or another face by keyboard goes on by keyboard.
 */
export function requestEditorFocus(at?: number): void {
  wanted = { at };
}

/** Puts the focus into the editor that is open already. */
export function focusOpenEditor(at?: number): void {
  focusOpen?.(at);
}

/** Tells how the editor on the screen takes the focus; it does so at once if that was asked for. */
export function offerEditorFocus(focus: TakeFocus): () => void {
  focusOpen = focus;
  if (wanted) focus(wanted.at);
  wanted = undefined;
  return () => {
    if (focusOpen === focus) focusOpen = undefined;
  };
}

/** Focuses the one cell of a grid that is in the order of Tab. */
export function focusCellInTabOrder(box: HTMLElement | null): void {
  box?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
