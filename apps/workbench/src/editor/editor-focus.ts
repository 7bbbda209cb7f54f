let isWanted = false;
let focusOpen: (() => void) | undefined;

/** Asks that the editor of the rule opened next takes the focus: who opens a rule by keyboard goes on by keyboard. */
export function requestEditorFocus(): void {
  isWanted = true;
}

/** Puts the focus into the editor that is open already. */
export function focusOpenEditor(): void {
  focusOpen?.();
}

/** Tells how the editor on the screen takes the focus; it does so at once if that was asked for. */
export function offerEditorFocus(focus: () => void): () => void {
  focusOpen = focus;
  if (isWanted) focus();
  isWanted = false;
  return () => {
    if (focusOpen === focus) focusOpen = undefined;
  };
}
