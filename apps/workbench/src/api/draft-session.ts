import type { QueryClient } from '@tanstack/react-query';
import { mergeDocuments } from '@tidewaiter/rule-diff';
import { forgetUnsaved, keepUnsaved, unsavedText } from './draft-text.js';
import type { DraftKey } from './draft-text.js';
import { isProblemCode } from './problem-error.js';
import { draftQuery, putDraft } from './rule-queries.js';
import type { Draft } from './rule-queries.js';

/** `conflict`: somebody else saved first; `failed`: the service did not take it, the text is kept here. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'conflict' | 'failed';

/** What both sides made of the same text. */
export interface Collision {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** Who saved in between. */
  readonly by: string;
}

export interface DraftSnapshot {
  readonly text: string;
  readonly state: SaveState;
  readonly diagnostics: Draft['diagnostics'];
  readonly error?: unknown;
  /** While in conflict. */
  readonly collision?: Collision | undefined;
  /** Whose text was put together with this one, without a question; until it is put away. */
  readonly mergedWith?: string | undefined;
}

interface Loaded {
  readonly draft: Draft;
  readonly etag: string | undefined;
}

const pause = 700;

/**
 * Saves a draft while it is typed: one save at a time, the newest text last, never over somebody else's. Where somebody
 * else saved first, both texts are put together; where they collide, the person is asked.
 */
export class DraftSession {
  #snapshot: DraftSnapshot;
  #saved: Loaded;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #key: DraftKey;

  constructor(
    readonly ruleSetId: string,
    loaded: Loaded,
    readonly client: QueryClient,
  ) {
    this.#saved = loaded;
    this.#key = { ruleSetId, name: loaded.draft.name };
    const { text, diagnostics, version } = loaded.draft;
    this.#snapshot = { text, diagnostics, state: 'saved' };
    const kept = unsavedText(this.#key);
    if (kept === undefined || kept.text === text) return;
    if (kept.version === version) this.#snapshot = { text: kept.text, diagnostics, state: 'unsaved' };
    else if (kept.base !== undefined) this.#meet(loaded, { base: kept.base, mine: kept.text });
    if (this.#snapshot.state === 'unsaved') this.#schedule();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftSnapshot => this.#snapshot;

  /** Name of the draft; `main` is the rule set's own. */
  get name(): string {
    return this.#key.name;
  }

  /** The text as typed; saved after a short pause. */
  change(text: string): void {
    if (text === this.#snapshot.text) return;
    const { collision, state } = this.#snapshot;
    if (state === 'conflict' && collision) this.#show({ text, collision: { ...collision, mine: text } });
    else this.#show({ text, state: state === 'saving' ? 'saving' : 'unsaved' });
    this.#keep();
    if (state !== 'conflict') this.#schedule();
  }

  /** Saves at once what is not saved; resolves when the service has it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#snapshot.state === 'unsaved' || this.#snapshot.state === 'failed') await this.#save();
  }

  /** After a conflict: drop the own text, save it over the other's, or save what was made of both. */
  async resolve(choice: 'theirs' | 'mine' | { readonly text: string }): Promise<void> {
    if (choice === 'theirs') {
      forgetUnsaved(this.#key);
      const { text, diagnostics } = this.#saved.draft;
      this.#show({ text, diagnostics, state: 'saved', collision: undefined });
      return;
    }
    const text = choice === 'mine' ? this.#snapshot.text : choice.text;
    this.#show({ text, state: 'unsaved', collision: undefined });
    this.#keep();
    await this.#save();
  }

  /** Puts the note about texts put together away. */
  noted(): void {
    this.#show({ mergedWith: undefined });
  }

  #keep(): void {
    const { version, text: base } = this.#saved.draft;
    const collision = this.#snapshot.collision;
    // In conflict the text is still one typed over the old version.
    const from = collision ? { version: version - 1, base: collision.base } : { version, base };
    keepUnsaved(this.#key, { text: this.#snapshot.text, ...from });
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
      const { ruleSetId: id, name } = this.#key;
      const saved = await putDraft({ id, name }, text, this.#saved.etag);
      this.#saved = saved;
      this.client.setQueryData(draftQuery(id, name).queryKey, saved);
      void this.client.invalidateQueries({ queryKey: ['rules'] });
      const typedOn = this.#snapshot.text !== text;
      if (!typedOn) forgetUnsaved(this.#key);
      this.#show({ state: typedOn ? 'unsaved' : 'saved', diagnostics: saved.draft.diagnostics });
      if (typedOn) this.#schedule();
    } catch (error) {
      if (!isProblemCode(error, 'versionChanged')) this.#show({ state: 'failed', error });
      else await this.#catchUp();
    }
  }

  /** Somebody else saved first: takes their text in, and saves both, or asks. */
  async #catchUp(): Promise<void> {
    const base = this.#saved.draft.text;
    const { ruleSetId, name } = this.#key;
    try {
      const loaded = await this.client.fetchQuery({ ...draftQuery(ruleSetId, name), staleTime: 0 });
      this.#meet(loaded, { base, mine: this.#snapshot.text });
      if (this.#snapshot.state === 'unsaved') await this.#save();
    } catch (error) {
      this.#show({ state: 'failed', error });
    }
  }

  #meet(loaded: Loaded, { base, mine }: { readonly base: string; readonly mine: string }): void {
    this.#saved = loaded;
    const { text: theirs, updatedBy: by, diagnostics } = loaded.draft;
    const { text, conflicts } = mergeDocuments({ base, mine, theirs });
    if (conflicts.length > 0) {
      this.#show({ text: mine, diagnostics, state: 'conflict', collision: { base, mine, theirs, by } });
    } else this.#show({ text, diagnostics, state: 'unsaved', mergedWith: by });
    this.#keep();
  }

  #show(change: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
