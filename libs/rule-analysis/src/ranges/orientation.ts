import type { Atom } from './atom.js';
import { mostFactors, relationKey } from './relation-dimension.js';

export type RelationAtom = Extract<Atom, { kind: 'relation' }>;

const flipped = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** Writes every relation of the same two sides the same way round. */
export class Orientation {
  /** Distinct factors by key, of relations with a multiplied side. */
  private readonly factors = new Map<string, Set<number>>();

  constructor(atoms: readonly Atom[]) {
    for (const atom of atoms) {
      if (atom.kind !== 'relation' || atom.factor === undefined) continue;
      const key = relationKey(atom);
      const known = this.factors.get(key);
      if (known) known.add(atom.factor);
      else this.factors.set(key, new Set([atom.factor]));
    }
  }

  of(atom: Atom): Atom {
    if (atom.kind !== 'relation') return atom;
    const turned = this.isBackward(atom) ? swapped(atom) : atom;
    // One place is left for the plain comparison beside the multiples.
    const many = (this.factors.get(relationKey(turned))?.size ?? 0) >= mostFactors;
    return many ? { kind: 'opaque', test: atom.test } : turned;
  }

  private isBackward(atom: RelationAtom): boolean {
    if (atom.factor !== undefined || this.factors.has(relationKey(atom))) return false;
    const back = relationKey({ left: atom.right, right: atom.left });
    return this.factors.has(back) || back < relationKey(atom);
  }
}

function swapped(atom: RelationAtom): RelationAtom {
  return { ...atom, left: atom.right, right: atom.left, operator: flipped[atom.operator] };
}
