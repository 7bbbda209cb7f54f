import type { Language } from '@tidewaiter/rule-language';
import type { Property } from './change.js';

/** What both sides changed differently: a whole rule, a derived fact, one condition, or one of the other parts of a rule. */
export type Part =
  | 'rule'
  | 'definition'
  | 'condition'
  | 'ruleId'
  | 'name'
  | 'lane'
  | 'points'
  | 'reason'
  | 'extra'
  | Property
  | `text.${Language}`;

/** The same thing changed in two ways; absent is not there on that side. Rules and conditions as they are written. */
export interface Conflict {
  /** The same for the same three texts, so that an answer can name it. */
  readonly id: string;
  readonly ruleId: string;
  readonly part: Part;
  readonly base?: string;
  readonly mine?: string;
  readonly theirs?: string;
  /** Whether both can be kept, side by side. */
  readonly takesBoth: boolean;
  /** Whether the answer given could not be read. */
  readonly unreadable: boolean;
}

/** How a conflict ends: one side, both, or something else, written as the conflict shows it. */
export type Resolution =
  { readonly take: 'mine' | 'theirs' | 'both' } | { readonly take: 'text'; readonly text: string };

/** Answers by the id of the conflict. */
export type Resolutions = Readonly<Record<string, Resolution>>;

interface Question<T> {
  readonly part: Part;
  readonly base: T | undefined;
  readonly mine: T | undefined;
  readonly theirs: T | undefined;
  readonly write: (value: T) => string;
  /** Undefined where the text cannot be read. */
  readonly read: (text: string) => T | undefined;
  readonly both?: (mine: T, theirs: T) => T;
}

/** Asks for the answers to conflicts and keeps those that have none. */
export class Arbiter {
  readonly conflicts: Conflict[] = [];
  private readonly counts = new Map<string, number>();

  constructor(private readonly resolutions: Resolutions) {}

  /** What shall stand there; without an answer, what is there on this side, or on theirs where it is gone on this. */
  settle<T>(ruleId: string, question: Question<T>): T | undefined {
    const { part, base, mine, theirs, write, read, both } = question;
    const id = this.nextId(`${ruleId}:${part}`);
    const answer = Object.hasOwn(this.resolutions, id) ? this.resolutions[id] : undefined;
    if (answer?.take === 'mine') return mine;
    if (answer?.take === 'theirs') return theirs;
    if (answer?.take === 'both' && both && mine !== undefined && theirs !== undefined) return both(mine, theirs);
    const written = answer?.take === 'text' ? read(answer.text) : undefined;
    if (written !== undefined) return written;
    this.conflicts.push({
      id,
      ruleId,
      part,
      ...(base !== undefined && { base: write(base) }),
      ...(mine !== undefined && { mine: write(mine) }),
      ...(theirs !== undefined && { theirs: write(theirs) }),
      takesBoth: both !== undefined && mine !== undefined && theirs !== undefined,
      unreadable: answer !== undefined,
    });
    return mine ?? theirs;
  }

  private nextId(name: string): string {
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count === 1 ? name : `${name}:${count}`;
  }
}
