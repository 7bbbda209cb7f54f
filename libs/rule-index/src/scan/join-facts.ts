import type { FactClasses } from './fact-classes.js';

/** A fact with the classes of its values. */
export interface ClassedFact extends FactClasses {
  readonly fact: string;
}

/**
 * Facts whose masks are one: the joint class of a row is the sum of `times` the class of each, and leads to the lines that
 * all of them allow.
 */
export interface JointFacts<Fact extends ClassedFact = ClassedFact> {
  readonly facts: readonly (Omit<Fact, 'masks'> & { readonly times: number })[];
  readonly masks: Int32Array;
}

/** So many masks of some facts together stay in the processor's nearest cache while a block of rows is sieved. */
const mostJoint = 128;

/** Joins facts of few classes, so that fewer masks are to be read for a row; `words` is the length of a mask. */
export function joinFacts<Fact extends ClassedFact>(facts: readonly Fact[], words: number): JointFacts<Fact>[] {
  const joints: Joining<Fact>[] = [];
  for (const fact of [...facts].sort((a, b) => classesOf(b, words) - classesOf(a, words))) {
    const more = classesOf(fact, words);
    const joint = joints.find(({ classes }) => classes * more <= mostJoint);
    if (!joint) joints.push({ facts: [{ ...fact, times: 1 }], classes: more });
    else {
      joint.facts.push({ ...fact, times: joint.classes });
      joint.classes *= more;
    }
  }
  return joints.map((joint) => ({
    facts: joint.facts.map(({ masks: _, ...fact }) => fact),
    masks: jointMasks(joint, words),
  }));
}

interface Joining<Fact> {
  readonly facts: (Fact & { readonly times: number })[];
  classes: number;
}

function classesOf({ masks }: ClassedFact, words: number): number {
  return masks.length / words;
}

function jointMasks<Fact extends ClassedFact>({ classes, facts }: Joining<Fact>, words: number): Int32Array {
  const joint = new Int32Array(classes * words).fill(-1);
  for (const fact of facts) {
    const own = classesOf(fact, words);
    for (let one = 0; one < classes; one++) {
      const from = (Math.floor(one / fact.times) % own) * words;
      for (let word = 0; word < words; word++) {
        joint[one * words + word] = (joint[one * words + word] ?? 0) & (fact.masks[from + word] ?? 0);
      }
    }
  }
  return joint;
}
