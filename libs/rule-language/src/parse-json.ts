import { noSpan } from './ast.js';
import type { Document, Span } from './ast.js';
import { diagnostic } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { documentFromJson } from './from-json.js';
import { jsonPositions } from './json-positions.js';

/** Reads the JSON text of a rule, an array of rules or a document: `documentFromJson` with spans into the text. Never throws. */
export function parseJson(text: string): { document: Document; diagnostics: Diagnostic[] } {
  const { spans, faultAt } = jsonPositions(text);
  const value = faultAt === undefined ? jsonOf(text) : undefined;
  if (value === undefined) {
    const at = faultAt ?? 0;
    const found = diagnostic('json-syntax', { start: at, end: Math.min(at + 1, text.length) }, { offset: at });
    return { document: { facts: [], rules: [], trailingComments: [] }, diagnostics: [found] };
  }
  const { document, diagnostics } = documentFromJson(value);
  return { document, diagnostics: diagnostics.map((each) => ({ ...each, span: spanOf(spans, each.pointer ?? '') })) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a value is; for one that is absent, the value around it. */
function spanOf(spans: ReadonlyMap<string, Span>, pointer: string): Span {
  for (let outer = pointer; ; outer = outer.slice(0, outer.lastIndexOf('/'))) {
    const span = spans.get(outer);
    if (span || outer === '') return span ?? noSpan;
  }
}
