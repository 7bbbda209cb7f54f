/** Text of a draft that has not reached the service yet, kept in the browser so that a reload loses nothing. */
interface Unsaved {
  readonly text: string;
  /** Version of the draft it was typed over. */
  readonly version: number;
}

const keyOf = (ruleSetId: string) => `tidewaiter.draft.${ruleSetId}`;

export function keepUnsaved(ruleSetId: string, unsaved: Unsaved): void {
  try {
    localStorage.setItem(keyOf(ruleSetId), JSON.stringify(unsaved));
  } catch {
    // Storage is full or forbidden: the service still gets the text in a moment.
  }
}

export function forgetUnsaved(ruleSetId: string): void {
  localStorage.removeItem(keyOf(ruleSetId));
}

/** What was typed over this very version and never saved. */
export function unsavedText(ruleSetId: string, version: number): string | undefined {
  const kept = localStorage.getItem(keyOf(ruleSetId));
  if (kept === null) return undefined;
  const unsaved = JSON.parse(kept) as Partial<Unsaved>;
  return unsaved.version === version ? unsaved.text : undefined;
}
