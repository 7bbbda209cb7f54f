/** Text of a draft that has not reached the service yet, kept in the browser so that a reload loses nothing. */
interface Unsaved {
  readonly text: string;
  /** Version of the draft it was typed over. */
  readonly version: number;
  /** Text of that version. */
  readonly base?: string;
}

/** A draft of a rule set, by name. */
export interface DraftKey {
  readonly ruleSetId: string;
  readonly name: string;
}

const keyOf = ({ ruleSetId, name }: DraftKey) =>
  name === 'main' ? `tidewaiter.draft.${ruleSetId}` : `tidewaiter.draft.${ruleSetId}/${name}`;

export function keepUnsaved(draft: DraftKey, unsaved: Unsaved): void {
  try {
    localStorage.setItem(keyOf(draft), JSON.stringify(unsaved));
  } catch {
    // Storage is full or forbidden: the service still gets the text in a moment.
  }
}

export function forgetUnsaved(draft: DraftKey): void {
  localStorage.removeItem(keyOf(draft));
}

/** What was typed and never saved. */
export function unsavedText(draft: DraftKey): Unsaved | undefined {
  const kept = localStorage.getItem(keyOf(draft));
  return kept === null ? undefined : (JSON.parse(kept) as Unsaved);
}
