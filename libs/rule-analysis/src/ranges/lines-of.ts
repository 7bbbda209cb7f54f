import type { Form } from './atom.js';
import { everything, intersection, isWithin, joined, withoutFree } from './line.js';
import type { Line } from './line.js';
import { tightened } from './tighten.js';
import type { Space } from './space.js';

/** A rule with more lines than this is left undecided. */
export const mostLines = 64;
const mostPartial = 1024;

/** The disjunctive normal form: the condition is true of a row exactly when a line is. Nothing when it is too long. */
export function linesOf(form: Form, space: Space): readonly Line[] | undefined {
  const lines = expand(form, space);
  const kept = lines && shortest(lines.filter((line) => tightened(line, space) !== undefined));
  return kept && kept.length <= mostLines ? kept : undefined;
}

function expand(form: Form, space: Space): readonly Line[] | undefined {
  switch (form.kind) {
    case 'constant':
      return form.holds === 'always' ? [everything] : [];
    case 'atom': {
      const { dimension, mask } = space.locate(form.atom);
      return mask === 0n ? [] : [withoutFree(new Map([[dimension.index, mask]]), space)];
    }
    case 'any': {
      const parts = form.parts.map((part) => expand(part, space));
      const lines = parts.flatMap((part) => part ?? []);
      return parts.includes(undefined) || lines.length > mostPartial ? undefined : shortest(lines);
    }
    case 'all':
      return product(form.parts, space);
  }
}

function product(parts: readonly Form[], space: Space): readonly Line[] | undefined {
  let lines: readonly Line[] = [everything];
  for (const part of parts) {
    const own = expand(part, space);
    if (!own || own.length * lines.length > mostPartial) return undefined;
    lines = shortest(lines.flatMap((line) => own.flatMap((other) => intersection(line, other) ?? [])));
  }
  return lines;
}

/** The same lines with those inside others left out and those that differ in one dimension made one. */
function shortest(lines: readonly Line[]): readonly Line[] {
  if (lines.length < 2) return lines;
  const kept: Line[] = [];
  for (const given of lines) {
    let line = given;
    if (kept.some((other) => isWithin(line, other))) continue;
    for (let index = 0; index < kept.length; index += 1) {
      const other = kept[index];
      const both = other && (isWithin(other, line) ? line : joined(other, line));
      if (!both) continue;
      kept.splice(index, 1);
      line = both;
      index = -1;
    }
    kept.push(line);
  }
  return kept;
}
