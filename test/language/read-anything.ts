import { check, documentFromJson, documentToJson, parse, parseJson, print } from '@tidewaiter/rule-language';
import type { Diagnostic, Document } from '@tidewaiter/rule-language';
import { vocabulary } from '../../libs/rule-language/test/vocabulary.js';
import type { FuzzInput } from './fuzz-inputs.js';

/** What the language read, and what it said. */
export interface Reading {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an input and checks what was read against a vocabulary: what a user waits for. */
export function read(input: FuzzInput): Reading {
  const { document, diagnostics } = readerOf(input);
  return { document, diagnostics: [...diagnostics, ...check(document, vocabulary).diagnostics] };
}

function readerOf(input: FuzzInput): Reading {
  if (input.kind === 'json') return documentFromJson(input.value);
  return input.kind === 'text' ? parse(input.source) : parseJson(input.source);
}

/** The reading, or what was thrown, which is a fault. */
export function readOrFault(input: FuzzInput): Reading | { readonly fault: string } {
  try {
    return read(input);
  } catch (error) {
    return { fault: thrown(error) };
  }
}

/** What is wrong with the reading of an input; nothing, when the language keeps its word. */
export function faultsOf(input: FuzzInput, reading: Reading): string[] {
  try {
    return [...misplaced(input, reading), ...unstable(reading.document)];
  } catch (error) {
    return [thrown(error)];
  }
}

function thrown(error: unknown): string {
  return `throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** A tree, diagnostics that say something, and every span inside the text. */
function misplaced(input: FuzzInput, { document, diagnostics }: Reading): string[] {
  const length = input.kind === 'json' ? 0 : input.source.length;
  const isInside = ({ span }: Diagnostic): boolean => span.start >= 0 && span.end >= span.start && span.end <= length;
  const outside = diagnostics.filter((found) => found.message === '' || !isInside(found));
  return [
    ...(Array.isArray(document.rules) && Array.isArray(document.facts) ? [] : ['gives no tree']),
    ...outside.map(({ code, span }) => `${code} at ${span.start}-${span.end} is outside of the text`),
  ];
}

/** What was read without an error prints to text that reads to the same, and is the same after a way through JSON. */
function unstable(document: Document): string[] {
  const printed = print(document);
  const again = parse(printed);
  const fromJson = documentFromJson(JSON.parse(JSON.stringify(documentToJson(document))));
  return [
    ...again.diagnostics.map(({ code }) => `its print has ${code}: ${printed}`),
    ...(print(again.document) === printed ? [] : [`prints in another way the second time: ${printed}`]),
    ...(lastComments(document) || print(fromJson.document) === printed ? [] : [`is another one as JSON: ${printed}`]),
  ];
}

/** JSON has no place for comments where there is nothing to put them at. */
function lastComments({ facts, rules, trailingComments }: Document): boolean {
  return facts.length + rules.length === 0 && trailingComments.length > 0;
}
