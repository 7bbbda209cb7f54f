import { hasErrors, parse, type Leaf, type Rule, type Span } from '@tidewaiter/rule-language';

/** A rule that the builder can show, and the text that says it. */
export interface ReadableRule {
  /** The rule's text, in which a name stands in for each condition that cannot be read. */
  readonly text: string;
  readonly rule: Rule;
  /** What a condition stands in for; undefined for one that can be read. */
  readonly unreadable: (leaf: Leaf) => string | undefined;
  /** A changed text with what cannot be read back in its place. */
  readonly restored: (text: string) => string;
}

/** Reads a rule; undefined when too little of it can be read for rows. */
export function readRule(text: string): ReadableRule | undefined {
  const { document, broken, diagnostics } = parse(text);
  const [rule] = document.rules;
  if (rule !== undefined && !hasErrors(diagnostics)) {
    return { text, rule, unreadable: () => undefined, restored: (changed) => changed };
  }
  return withStandIns(text, broken[0]?.unreadable.map(({ span }) => span) ?? []);
}

/** A name of the length of what it stands for, so that everything else keeps its place. */
function standIn(index: number, length: number): string {
  return `_${index}`.padEnd(length, '_');
}

function withStandIns(text: string, spans: readonly Span[]): ReadableRule | undefined {
  if (spans.length === 0) return undefined;
  const originals = new Map(
    spans.map(({ start, end }, index) => [standIn(index, end - start), text.slice(start, end)]),
  );
  let masked = text;
  const names = [...originals.keys()];
  for (const [index, { start, end }] of [...spans.entries()].toReversed()) {
    masked = masked.slice(0, start) + (names[index] ?? '') + masked.slice(end);
  }
  const { document, diagnostics } = parse(masked);
  const [rule] = document.rules;
  if (rule === undefined || hasErrors(diagnostics)) return undefined;
  return {
    text: masked,
    rule,
    unreadable: (leaf) =>
      leaf.kind === 'compare' && leaf.left.kind === 'fact' ? originals.get(leaf.left.name) : undefined,
    restored: (changed) => changed.replace(/(?<!\w)_\d+_*(?!\w)/g, (name) => originals.get(name) ?? name),
  };
}
