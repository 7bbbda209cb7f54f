import { emptyHistory, recorded, redone, undone, type History, type Step } from './history.js';
import { applyEdit } from './text-edit.js';

/** A draft as its history sees it: a text that is changed here and, now and then, elsewhere. */
export interface DraftText {
  snapshot(): { readonly text: string };
  change(text: string): void;
  subscribe(listener: () => void): () => void;
}

interface ChangeDetails {
  readonly place: string;
  readonly label?: string | undefined;
}

export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Labels of the steps that undo and redo would take; absent for typing. */
  readonly undoLabel?: string | undefined;
  readonly redoLabel?: string | undefined;
}

/**
 * The one undo stack of a draft. Every face changes the draft through it; a change that did not come this way (another
 * page, another person's draft loaded) becomes a step of its own, so that any earlier text can be reached again.
 */
export class DraftHistory {
  #history: History = emptyHistory;
  #state: HistoryState = { canUndo: false, canRedo: false };
  #text: string;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly draft: DraftText,
    private readonly now: () => number = Date.now,
  ) {
    this.#text = draft.snapshot().text;
    draft.subscribe(() => this.#noticeOutsideChange());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): HistoryState => this.#state;

  change(text: string, { place, label }: ChangeDetails): void {
    const details = { before: this.#text, after: text, place, at: this.now() };
    this.#become(text, recorded(this.#history, label === undefined ? details : { ...details, label }));
  }

  /** Takes the newest step back and answers it, its edit as it was applied; undefined when there is none. */
  undo(): Step | undefined {
    return this.#step(undone(this.#history));
  }

  redo(): Step | undefined {
    return this.#step(redone(this.#history));
  }

  #step(taken: { readonly history: History; readonly step: Step } | undefined): Step | undefined {
    if (taken !== undefined) this.#become(applyEdit(this.#text, taken.step.edit), taken.history);
    return taken?.step;
  }

  #become(text: string, history: History): void {
    this.#text = text;
    this.#history = history;
    this.draft.change(text);
    this.#tell();
  }

  #noticeOutsideChange(): void {
    const { text } = this.draft.snapshot();
    if (text === this.#text) return;
    const change = { before: this.#text, after: text, place: '', label: '', at: this.now() };
    this.#history = recorded(this.#history, change);
    this.#text = text;
    this.#tell();
  }

  #tell(): void {
    const undo = this.#history.past.at(-1);
    const redo = this.#history.future.at(-1);
    this.#state = {
      canUndo: undo !== undefined,
      canRedo: redo !== undefined,
      undoLabel: undo?.label,
      redoLabel: redo?.label,
    };
    for (const listener of this.#listeners) listener();
  }
}
