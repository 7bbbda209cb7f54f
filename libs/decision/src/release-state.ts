/** Where a release stands. Only one release is active at a time. */
export type ReleaseState =
  'draft' | 'proposed' | 'approved' | 'active' | 'superseded' | 'rolledBack' | 'rejected' | 'withdrawn';

/** What the state machine knows of a release. */
export interface ReleaseStanding {
  readonly state: ReleaseState;
  /** Everyone whose rules or lists the release carries for the first time, and who proposed it. */
  readonly authors: readonly string[];
  /** Over content and evidence; fixed when proposed. */
  readonly digest?: string;
  readonly approvedBy?: string;
}

/** `digest` is always that of the content as it is now. */
export type ReleaseCommand =
  | { readonly kind: 'propose'; readonly by: string; readonly digest: string }
  | { readonly kind: 'approve'; readonly by: string; readonly digest: string }
  | { readonly kind: 'reject' | 'withdraw'; readonly by: string }
  | { readonly kind: 'activate'; readonly by: string; readonly digest: string }
  /** Another release became active. */
  | { readonly kind: 'supersede' }
  | { readonly kind: 'rollBack'; readonly by: string }
  /** The release that superseded this one was rolled back. */
  | { readonly kind: 'restore'; readonly digest: string };

export type ReleaseProblem = 'conflict' | 'sameAuthor' | 'digestChanged';

export type Advanced = { readonly release: ReleaseStanding } | { readonly problem: ReleaseProblem };

/** States a command may start from, and the state it leads to. */
const transitions = {
  propose: { from: ['draft'], to: 'proposed' },
  approve: { from: ['proposed'], to: 'approved' },
  reject: { from: ['proposed'], to: 'rejected' },
  withdraw: { from: ['draft', 'proposed', 'approved'], to: 'withdrawn' },
  activate: { from: ['approved'], to: 'active' },
  supersede: { from: ['active'], to: 'superseded' },
  rollBack: { from: ['active'], to: 'rolledBack' },
  restore: { from: ['superseded'], to: 'active' },
} as const satisfies Record<ReleaseCommand['kind'], { from: readonly ReleaseState[]; to: ReleaseState }>;

/**
 * The release after the command, or why it cannot be: `conflict` (not from this state), `sameAuthor` (an author approves
 * their own work), `digestChanged` (the content is not what was proposed and approved).
 */
export function advance(release: ReleaseStanding, command: ReleaseCommand): Advanced {
  const { from, to } = transitions[command.kind];
  if (!(from as readonly ReleaseState[]).includes(release.state)) {
    return { problem: 'conflict' };
  }
  if (command.kind === 'propose') {
    return {
      release: { ...release, state: to, authors: withAuthor(release.authors, command.by), digest: command.digest },
    };
  }
  if ('digest' in command && command.digest !== release.digest) {
    return { problem: 'digestChanged' };
  }
  if (command.kind === 'approve') {
    return release.authors.includes(command.by)
      ? { problem: 'sameAuthor' }
      : { release: { ...release, state: to, approvedBy: command.by } };
  }
  return { release: { ...release, state: to } };
}

function withAuthor(authors: readonly string[], author: string): string[] {
  return [...new Set([...authors, author])].sort();
}
