import { describe, expect, it } from '@jest/globals';
import { advance, type ReleaseCommand, type ReleaseStanding, type ReleaseState } from '../src/index.js';

const states: readonly ReleaseState[] = [
  'draft',
  'proposed',
  'approved',
  'active',
  'superseded',
  'rolledBack',
  'rejected',
  'withdrawn',
];

const commands: readonly ReleaseCommand[] = [
  { kind: 'propose', by: 'ann', digest: 'd' },
  { kind: 'approve', by: 'sam', digest: 'd' },
  { kind: 'reject', by: 'sam' },
  { kind: 'withdraw', by: 'ann' },
  { kind: 'activate', by: 'sam', digest: 'd' },
  { kind: 'supersede' },
  { kind: 'rollBack', by: 'sam' },
  { kind: 'restore', digest: 'd' },
];

/** Every step there is; what is not listed must be refused. */
const steps: Readonly<Record<string, ReleaseState>> = {
  'draft propose': 'proposed',
  'proposed approve': 'approved',
  'proposed reject': 'rejected',
  'draft withdraw': 'withdrawn',
  'proposed withdraw': 'withdrawn',
  'approved withdraw': 'withdrawn',
  'approved activate': 'active',
  'active supersede': 'superseded',
  'active rollBack': 'rolledBack',
  'superseded restore': 'active',
};

const standing = (state: ReleaseState): ReleaseStanding => ({ state, authors: ['ann'], digest: 'd' });

describe('advance', () => {
  it.each(states.flatMap((state) => commands.map((command) => [state, command.kind, command] as const)))(
    '%s, %s',
    (state, kind, command) => {
      const advanced = advance(standing(state), command);
      const expected = steps[`${state} ${kind}`];
      if (expected === undefined) expect(advanced).toEqual({ problem: 'conflict' });
      else expect(advanced).toMatchObject({ release: { state: expected } });
    },
  );

  it('makes who proposes an author and fixes the digest', () => {
    const draft: ReleaseStanding = { state: 'draft', authors: ['ann'] };
    const advanced = advance(draft, { kind: 'propose', by: 'bob', digest: 'now' });
    expect(advanced).toEqual({ release: { state: 'proposed', authors: ['ann', 'bob'], digest: 'now' } });
  });

  it('lets no author approve', () => {
    const proposed: ReleaseStanding = { state: 'proposed', authors: ['ann', 'bob'], digest: 'd' };
    expect(advance(proposed, { kind: 'approve', by: 'ann', digest: 'd' })).toEqual({ problem: 'sameAuthor' });
    expect(advance(proposed, { kind: 'approve', by: 'bob', digest: 'd' })).toEqual({ problem: 'sameAuthor' });
    expect(advance(proposed, { kind: 'approve', by: 'sam', digest: 'd' })).toMatchObject({
      release: { state: 'approved', approvedBy: 'sam' },
    });
  });

  it.each([
    ['proposed', 'approve'],
    ['approved', 'activate'],
  ] as const)('refuses to go on from %s when one byte differs from what was proposed', (state, kind) => {
    expect(advance(standing(state), { kind, by: 'sam', digest: 'other' })).toEqual({ problem: 'digestChanged' });
  });
});
