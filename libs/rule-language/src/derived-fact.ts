import { noSpan } from './ast.js';
import type { Condition, Expression, FactDefinition, Language, Span } from './ast.js';
import type { Known } from './check-expression.js';
import type { Derivation, Fact, Labels, TextDomain, Vocabulary } from './vocabulary.js';
import { isCondition } from './walk.js';

/** The row of the vocabulary that a sound definition makes. */
export function derivedFact(
  definition: FactDefinition,
  { known, perItem, derivation }: { readonly known: Known; readonly perItem: boolean; readonly derivation: Derivation },
  vocabulary: Vocabulary,
): Fact {
  const { name, title, unit, text, help, value } = definition;
  const label = labels((language) => text[language] ?? title);
  const domain = known.type === 'text' ? domainOf(value, vocabulary) : undefined;
  return {
    name,
    type: known.type,
    ...(domain ? { domain } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(known.interval ? { bounds: known.interval } : {}),
    label,
    help: labels((language) => help[language] ?? label[language]),
    source: 'derived',
    perItem,
    knownBeforeInspection: true,
    definition: derivation,
  };
}

/** Where a definition is named, for what is wrong with it as a whole. */
export function definitionSpan({ clauseSpans, span }: FactDefinition): Span {
  return clauseSpans?.fact ?? (span.end > span.start ? span : noSpan);
}

function labels(of: (language: Language) => string): Labels {
  return { en: of('en'), fr: of('fr'), ar: of('ar') };
}

/** The domain that all texts an expression can give have in common. */
function domainOf(value: Condition | Expression, vocabulary: Vocabulary): TextDomain | undefined {
  if (isCondition(value)) return undefined;
  if (value.kind === 'fact') return vocabulary.facts.get(value.name)?.domain;
  if (value.kind !== 'conditional') return undefined;
  const domain = domainOf(value.then, vocabulary);
  return domain === domainOf(value.otherwise, vocabulary) ? domain : undefined;
}
