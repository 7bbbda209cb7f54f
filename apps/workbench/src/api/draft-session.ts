import type { QueryClient } from '@tanstack/react-query';
import { forgetUnsaved, keepUnsaved, unsavedText } from './draft-text.js';
import { isProblemCode } from './problem-error.js';
import { draftQuery, putDraft } from './rule-queries.js';
import type { Draft } from './rule-queries.js';

/** `conflict`: somebody else saved first; `failed`: the service did not take it, the text is kept here. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'failed';

export interface DraftSnapshot {
  readonly text: string;
  readonly state: SaveState;
  readonly diagnostics: Draft['diagnostics'];
  readonly error?: unknown;
}

const pause = 700;

/** Saves a draft while it is typed: one save at a time, the newest text last, never over somebody else's. */
export class DraftSession {
  #snapshot: DraftSnapshot;
  #version: number;
  #etag: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly ruleSetId: string,
    loaded: { draft: Draft; etag: string | undefined },
    readonly client: QueryClient,
  ) {
    this.#etag = loaded.etag;
    this.#version = loaded.draft.version;
    const { text, diagnostics } = loaded.draft;
    const kept = unsavedText(ruleSetId, loaded.draft.version);
    this.#snapshot = {
      text: kept ?? text,
      diagnostics,
      state: kept === undefined || kept === text ? 'saved' : 'unsaved',
    };
    if (this.#snapshot.state === 'unsaved') this.#schedule();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftSnapshot => this.#snapshot;

  /** The text as typed; saved after a short pause. */
  change(text: string): void {
    if (text === this.#snapshot.text) return;
    keepUnsaved(this.ruleSetId, { text, version: this.#version });
    const conflict = this.#snapshot.state === 'conflict';
    this.#show({ text, state: conflict ? 'conflict' : this.#snapshot.state === 'saving' ? 'saving' : 'unsaved' });
    if (!conflict) this.#schedule();
  }

  /** Saves at once what is not saved; resolves when the service has it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#snapshot.state === 'unsaved' || this.#snapshot.state === 'failed') await this.#save();
  }

  /** After a conflict: drop the own text, or save it over the other's. */
  async resolve(choice: 'theirs' | 'mine'): Promise<void> {
    const { draft, etag } = await this.client.fetchQuery({ ...draftQuery(this.ruleSetId), staleTime: 0 });
    this.#etag = etag;
    this.#version = draft.version;
    if (choice === 'mine') return this.#save();
    forgetUnsaved(this.ruleSetId);
    this.#show({ text: draft.text, diagnostics: draft.diagnostics, state: 'saved' });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), pause);
  }

  async #save(): Promise<void> {
    if (this.#snapshot.state === 'saving') return;
    const { text } = this.#snapshot;
    this.#show({ state: 'saving' });
    try {
      const saved = await putDraft(this.ruleSetId, text, this.#etag);
      this.#etag = saved.etag;
      this.#version = saved.draft.version;
      this.client.setQueryData(draftQuery(this.ruleSetId).queryKey, saved);
      void this.client.invalidateQueries({ queryKey: ['rules'] });
      const typedOn = this.#snapshot.text !== text;
      if (!typedOn) forgetUnsaved(this.ruleSetId);
      this.#show({ state: typedOn ? 'unsaved' : 'saved', diagnostics: saved.draft.diagnostics });
      if (typedOn) this.#schedule();
    } catch (error) {
      this.#show({ state: isProblemCode(error, 'versionChanged') ? 'conflict' : 'failed', error });
    }
  }

  #show(change: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
