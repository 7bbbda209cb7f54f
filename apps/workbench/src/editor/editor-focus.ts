let isWanted = false;

/** Asks that the editor of the rule opened next takes the focus: who opens a rule by keyboard goes on by keyboard. */
export function requestEditorFocus(): void {
  isWanted = true;
}

/** Whether the focus was asked for; asked for once, it is taken once. */
export function takeEditorFocus(): boolean {
  const taken = isWanted;
  isWanted = false;
  return taken;
}
