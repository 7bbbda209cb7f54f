import { printCondition } from '@tidewaiter/rule-language';
import type { Leaf, ListContents, Vocabulary } from '@tidewaiter/rule-language';
import type { Atom, Form } from './atom.js';
import type { Bounds } from './bounds.js';
import { calculationDimension } from './calculation-dimension.js';
import type { Dimension } from './dimension.js';
import { factDimension } from './fact-dimension.js';
import { keyOf } from './form.js';
import { maskWhere } from './mask.js';
import type { Mask } from './mask.js';
import { opaqueDimension, opaqueKey } from './opaque-dimension.js';
import { Orientation, type RelationAtom } from './orientation.js';
import { relationDimension, relationKey } from './relation-dimension.js';

export interface SpaceSetting {
  readonly vocabulary: Vocabulary;
  readonly lists: ListContents;
  /** Values of a text fact that examples should use where they can. */
  preferred(fact: string): readonly string[];
}

/** Where a test is: true in these classes of this dimension. */
export interface Located {
  readonly dimension: Dimension;
  readonly mask: Mask;
}

type Unplaced = Omit<Dimension, 'index'>;

/** All dimensions of a set of conditions. */
export class Space {
  readonly dimensions: readonly Dimension[];
  private readonly byKey: ReadonlyMap<string, Dimension>;
  private readonly orientation: Orientation;
  private readonly allowed = new Map<string, Mask>();
  private readonly places = new WeakMap<Leaf, Located>();
  private readonly placesOfNegations = new WeakMap<Leaf, Located>();
  private readonly located = new Map<string, Located>();

  constructor(
    forms: readonly Form[],
    readonly setting: SpaceSetting,
  ) {
    const atoms = forms.flatMap(atomsOf);
    this.orientation = new Orientation(atoms);
    const groups = new Map<string, [Atom, ...Atom[]]>();
    for (const given of atoms) {
      const atom = this.orientation.of(given);
      const group = groups.get(keyOfAtom(atom));
      if (group) group.push(atom);
      else groups.set(keyOfAtom(atom), [atom]);
    }
    const built = [...groups.values()].map((group) => dimensionOf(group, setting));
    // Every fact read in a calculation has a dimension, so that what the calculation needs can be said of it.
    const read = new Set(built.flatMap(({ facts }) => facts));
    for (const name of read) {
      const fact = setting.vocabulary.facts.get(name);
      if (fact && !groups.has(`fact ${name}`)) built.push(factDimension(fact, [], factSetting(name, setting)));
    }
    this.dimensions = built.map((dimension, index) => ({ ...dimension, index }));
    this.byKey = new Map(this.dimensions.map((dimension) => [`${dimension.kind} ${dimension.key}`, dimension]));
  }

  /** The dimension of a fact that some condition reads. */
  ofFact(name: string): Dimension | undefined {
    return this.byKey.get(`fact ${name}`);
  }

  /** The dimension of a calculation that some condition compares. */
  ofCalculation(key: string): Dimension | undefined {
    return this.byKey.get(`calculation ${key}`);
  }

  /** The classes of a calculation or relation that bounds of its sides allow. */
  possible(dimension: Dimension, bounds: readonly Bounds[]): Mask {
    const key = `${dimension.index} ${bounds.map(({ min, max }) => `${min} ${max}`).join(' ')}`;
    const known = this.allowed.get(key);
    if (known !== undefined) return known;
    const mask = maskWhere(dimension.size, (index) => dimension.isPossible(index, bounds));
    this.allowed.set(key, mask);
    return mask;
  }

  /** Where the test is; its marks must be among those the space was made with. */
  locate(given: Atom): Located {
    const places = given.test.negated ? this.placesOfNegations : this.places;
    const known = places.get(given.test.leaf);
    if (known) return known;
    const located = this.find(given);
    places.set(given.test.leaf, located);
    return located;
  }

  private find(given: Atom): Located {
    const atom = this.orientation.of(given);
    const key = keyOfAtom(atom);
    const name = `${key} ${printCondition(atom.test.leaf)} ${atom.test.negated}`;
    const known = this.located.get(name);
    if (known) return known;
    const dimension = this.byKey.get(key);
    if (!dimension) throw new Error(`no dimension for ${key}`);
    const located = { dimension, mask: dimension.maskOf(atom) };
    this.located.set(name, located);
    return located;
  }
}

/** Every test of a form. */
export function atomsOf(form: Form): Atom[] {
  if (form.kind === 'atom') return [form.atom];
  return form.kind === 'constant' ? [] : form.parts.flatMap(atomsOf);
}

function keyOfAtom(atom: Atom): string {
  switch (atom.kind) {
    case 'fact':
      return `fact ${atom.fact}`;
    case 'calculation':
      return `calculation ${keyOf(atom.expression)}`;
    case 'relation':
      return `relation ${relationKey(atom)}`;
    case 'opaque':
      return `opaque ${opaqueKey(atom)}`;
  }
}

function factSetting(fact: string, { lists, preferred }: SpaceSetting) {
  return { lists, preferred: preferred(fact) };
}

function dimensionOf(atoms: readonly [Atom, ...Atom[]], setting: SpaceSetting): Unplaced {
  const { vocabulary, lists } = setting;
  const [first] = atoms;
  switch (first.kind) {
    case 'fact': {
      const fact = vocabulary.facts.get(first.fact);
      if (!fact) return opaqueDimension(first, lists);
      const own = atoms.filter((atom) => atom.kind === 'fact');
      return factDimension(fact, own, factSetting(first.fact, setting));
    }
    case 'calculation': {
      const marks = atoms.flatMap((atom) => (atom.kind === 'calculation' ? atom.marks : []));
      return calculationDimension({ expression: first.expression, marks }, vocabulary, lists);
    }
    case 'relation': {
      const own = atoms.filter((atom): atom is RelationAtom => atom.kind === 'relation');
      return relationDimension({ ...first, factors: own.map(({ factor = 1 }) => factor) }, lists);
    }
    case 'opaque':
      return opaqueDimension(first, lists);
  }
}
