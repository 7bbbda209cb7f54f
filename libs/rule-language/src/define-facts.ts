import type { FactDefinition } from './ast.js';
import { checkCondition } from './check-condition.js';
import { CheckContext } from './check-context.js';
import { know } from './check-expression.js';
import type { Known } from './check-expression.js';
import { orderDefinitions } from './definition-order.js';
import { definitionSpan, derivedFact } from './derived-fact.js';
import { diagnostic, hasErrors } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { expandCondition, expandExpression, extentOf, mostParts } from './expand.js';
import { maximumDepth } from './token-reader.js';
import type { Derivation, Fact, Vocabulary } from './vocabulary.js';
import { factsOf, isCondition } from './walk.js';
import { withoutSpans } from './without-spans.js';

/** A vocabulary with derived facts, what is wrong with their definitions, and which of them have no meaning for it. */
export interface Defined {
  readonly vocabulary: Vocabulary;
  readonly diagnostics: Diagnostic[];
  readonly faulty: ReadonlySet<string>;
}

/**
 * Adds derived facts to a vocabulary, in the order written; one may use others wherever they stand, and replaces the
 * derived fact of its name unless that name is `taken`. A definition with an error adds no fact.
 */
export function defineFacts(
  vocabulary: Vocabulary,
  definitions: readonly FactDefinition[],
  taken: ReadonlySet<string>,
): Defined {
  if (definitions.length === 0) return { vocabulary, diagnostics: [], faulty: new Set() };
  const named = new Map<string, FactDefinition>();
  const found = new Map<FactDefinition, Diagnostic[]>(definitions.map((each) => [each, []]));
  const faulty = new Set<string>();
  for (const definition of definitions) {
    const { name } = definition;
    const faults = nameFaults(definition, vocabulary, (each) => named.has(each) || taken.has(each));
    found.get(definition)?.push(...faults);
    if (faults.length > 0) faulty.add(name);
    else named.set(name, definition);
  }
  // A name that is defined soundly once and again by mistake still has its first meaning.
  for (const name of named.keys()) faulty.delete(name);
  const { order, circles } = orderDefinitions(named);
  for (const { definition, path } of circles) {
    const fault = diagnostic('circular-definition', definitionSpan(definition), { name: definition.name, path });
    found.get(definition)?.push(placed(fault, definition));
  }
  const ordered = new Set(order);
  for (const definition of named.values()) if (!ordered.has(definition)) faulty.add(definition.name);
  const facts = new Map(vocabulary.facts);
  for (const name of named.keys()) facts.delete(name);
  for (const definition of order) {
    const { fact, diagnostics } = define(definition, { ...vocabulary, facts }, faulty);
    found.get(definition)?.push(...diagnostics);
    if (fact) facts.set(definition.name, fact);
    else faulty.add(definition.name);
  }
  return { vocabulary: inOrder(vocabulary, facts, named), diagnostics: [...found.values()].flat(), faulty };
}

/** The facts of the table first, then the derived ones as they are written. */
function inOrder(
  vocabulary: Vocabulary,
  facts: ReadonlyMap<string, Fact>,
  named: ReadonlyMap<string, FactDefinition>,
): Vocabulary {
  const derived = [...named.keys()].flatMap((name) => {
    const fact = facts.get(name);
    return fact ? [[name, fact] as const] : [];
  });
  const others = [...vocabulary.facts].filter(([name]) => !named.has(name));
  return { ...vocabulary, facts: new Map([...others, ...derived]) };
}

const derivedName = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/;
/** Prefixes and names with a meaning of their own where rules are written as JSON. */
const keptNames = /^(expression$|list\.)/;

function nameFaults(
  definition: FactDefinition,
  vocabulary: Vocabulary,
  isTaken: (name: string) => boolean,
): Diagnostic[] {
  const { name } = definition;
  const span = definitionSpan(definition);
  if (!derivedName.test(name) || keptNames.test(name)) {
    return [placed(diagnostic('invalid-fact-name', span, { name }), definition)];
  }
  if (isTaken(name)) return [placed(diagnostic('duplicate-fact', span, { name }), definition)];
  const known = vocabulary.facts.get(name);
  const isField = known !== undefined && known.source !== 'derived';
  return isField ? [placed(diagnostic('taken-fact-name', span, { name }), definition)] : [];
}

function placed(found: Diagnostic, { name, id }: FactDefinition): Diagnostic {
  return { ...found, factName: name, ...(id === '' ? {} : { nodeId: id }) };
}

/** Checks one definition whose own derived facts are in the vocabulary. */
function define(
  definition: FactDefinition,
  vocabulary: Vocabulary,
  faulty: ReadonlySet<string>,
): { readonly fact?: Fact; readonly diagnostics: readonly Diagnostic[] } {
  const { name, value, title } = definition;
  const context = new CheckContext(vocabulary, { factName: name }, faulty);
  context.enter(definition.id);
  if (title.trim() === '') context.report(diagnostic('empty-title', definitionSpan(definition), { name }));
  const known = knowValue(context, value);
  context.enter(definition.id);
  const perItem = factsOf(value).some((used) => vocabulary.facts.get(used)?.perItem);
  if (known && perItem !== name.startsWith('item.')) {
    const code = perItem ? 'item-fact-name' : 'header-fact-name';
    context.report(diagnostic(code, definitionSpan(definition), { name }));
  }
  const extent = extentOf(value, vocabulary);
  if (extent.parts > mostParts || extent.depth > maximumDepth) {
    const limits = { name, parts: mostParts, depth: maximumDepth };
    context.report(diagnostic('expansion-too-large', definitionSpan(definition), limits));
  }
  const { diagnostics } = context;
  if (!known || hasErrors(diagnostics)) return { diagnostics };
  const bare = withoutSpans(value);
  const expanded = isCondition(bare) ? expandCondition(bare, vocabulary) : expandExpression(bare, vocabulary);
  const { parts, depth } = extent;
  const derivation: Derivation = { written: value, expanded, parts, depth };
  return { fact: derivedFact(definition, { known, perItem, derivation }, vocabulary), diagnostics };
}

function knowValue(context: CheckContext, value: FactDefinition['value']): Known | undefined {
  if (isCondition(value)) {
    checkCondition(context, value);
    return { type: 'boolean' };
  }
  const known = know(context, value);
  for (const test of context.tests.splice(0)) checkCondition(context, test, 1);
  return known;
}
