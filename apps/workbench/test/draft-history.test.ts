import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DraftHistory, type DraftText } from '../src/editor/history/draft-history.js';
import { applyEdit, editBetween, reversed } from '../src/editor/history/text-edit.js';

/** A draft kept in memory. */
function draftOf(text: string): DraftText {
  const listeners = new Set<() => void>();
  return {
    snapshot: () => ({ text }),
    change(next) {
      text = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Setting {
  readonly draft: DraftText;
  readonly history: DraftHistory;
  wait(milliseconds: number): void;
}

function begin(text: string): Setting {
  const draft = draftOf(text);
  let now = 0;
  const history = new DraftHistory(draft, () => now);
  return { draft, history, wait: (milliseconds) => (now += milliseconds) };
}

/** Types letter by letter at the end, as the text face does. */
function type({ draft, history, wait }: Setting, letters: string): void {
  for (const letter of letters) {
    history.change(draft.snapshot().text + letter, { place: 'A-1' });
    wait(50);
  }
}

/** Undoes all there is; the texts on the way, the newest first. */
function undoAll({ draft, history }: Setting): string[] {
  const texts: string[] = [];
  while (history.undo() !== undefined) texts.push(draft.snapshot().text);
  return texts;
}

describe('undo', () => {
  it('goes word by word through typing', () => {
    const setting = begin('');
    type(setting, 'points 40');
    expect(undoAll(setting)).toEqual(['points', '']);
  });

  it('begins a new step after a pause', () => {
    const setting = begin('');
    type(setting, 'po');
    setting.wait(2000);
    type(setting, 'ints');
    expect(undoAll(setting)).toEqual(['po', '']);
  });

  it('takes a run of erased letters back at once, whichever key erased them', () => {
    const setting = begin('points');
    for (const text of ['point', 'poin', 'oin', 'in']) setting.history.change(text, { place: 'A-1' });
    expect(undoAll(setting)).toEqual(['poin', 'points']);
  });

  it('keeps a named change apart from the typing around it', () => {
    const setting = begin('');
    type(setting, 'a');
    setting.history.change('ab', { place: 'A-1', label: 'Format' });
    expect(setting.history.state()).toMatchObject({ canUndo: true, undoLabel: 'Format', canRedo: false });
    type(setting, 'c');
    expect(undoAll(setting)).toEqual(['ab', 'a', '']);
    expect(setting.history.state()).toMatchObject({ canUndo: false, canRedo: true });
  });

  it('does not join what was typed in two rules, and says in which a step was made', () => {
    const setting = begin('');
    setting.history.change('a', { place: 'A-1' });
    setting.history.change('ab', { place: 'B-1' });
    expect(setting.history.undo()).toMatchObject({ place: 'B-1', edit: { start: 1, removed: 'b', inserted: '' } });
    expect(setting.history.undo()).toMatchObject({ place: 'A-1' });
  });

  it('reaches back before a change that was made elsewhere', () => {
    const setting = begin('old');
    type(setting, '!');
    setting.draft.change('from elsewhere');
    expect(undoAll(setting)).toEqual(['old!', 'old']);
  });

  it('forgets what was undone as soon as something else is done', () => {
    const setting = begin('');
    type(setting, 'a');
    setting.history.undo();
    type(setting, 'b');
    expect(setting.history.redo()).toBeUndefined();
    expect(setting.draft.snapshot().text).toBe('b');
  });
});

const action = fc.oneof(
  fc.record({
    kind: fc.constantFrom('type' as const, 'command' as const, 'elsewhere' as const),
    at: fc.nat(40),
    erase: fc.nat(4),
    letters: fc.constantFrom('a', ' ', 'aa', 'rule X', '\n', '', '😀', 'a b'),
    place: fc.constantFrom('A-1', 'B-1'),
    pause: fc.constantFrom(10, 2000),
  }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
);

describe('any sequence of changes and undoing', () => {
  it('only ever shows earlier texts, and leads back to the first and forth to the last', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(action, { maxLength: 40 }), (first, actions) => {
        const setting = begin(first);
        const { draft, history, wait } = setting;
        /** Texts that undo may show, and those that redo may. */
        let behind: string[] = [];
        let ahead: string[] = [];
        const text = () => draft.snapshot().text;
        for (const one of actions) {
          const before = text();
          if (one.kind === 'undo') {
            if (history.undo() === undefined) expect(behind).toEqual([]);
            else {
              const index = behind.lastIndexOf(text());
              expect(index).toBeGreaterThanOrEqual(0);
              ahead = [...ahead, before];
              behind = behind.slice(0, index);
            }
          } else if (one.kind === 'redo') {
            if (history.redo() === undefined) expect(ahead).toEqual([]);
            else {
              expect(text()).toBe(ahead.at(-1));
              ahead = ahead.slice(0, -1);
              behind = [...behind, before];
            }
          } else if ('letters' in one) {
            const after = before.slice(0, one.at) + one.letters + before.slice(one.at + one.erase);
            wait(one.pause);
            if (one.kind === 'elsewhere') draft.change(after);
            else history.change(after, { place: one.place, ...(one.kind === 'command' && { label: 'command' }) });
            expect(text()).toBe(after);
            if (after !== before) {
              behind = [...behind, before];
              ahead = [];
            }
          }
        }
        const last = text();
        let steps = 0;
        while (history.undo() !== undefined) steps += 1;
        expect(text()).toBe(first);
        for (; steps > 0; steps -= 1) history.redo();
        expect(text()).toBe(last);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('rests on edits that can be reversed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const edit = editBetween(before, after);
        if (edit === undefined) return expect(before).toBe(after);
        expect(applyEdit(before, edit)).toBe(after);
        return expect(applyEdit(after, reversed(edit))).toBe(before);
      }),
      { seed: 7 },
    );
  });
});
