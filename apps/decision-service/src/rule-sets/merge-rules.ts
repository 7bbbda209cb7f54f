import { documentFromJson, hasErrors, parse, print, printDefinition } from '@tidewaiter/rule-language';
import type { Diagnostic, Document, FactDefinition } from '@tidewaiter/rule-language';
import { looksLikeTables } from '@tidewaiter/rule-tables';
import { DomainError } from '../http/domain-error.js';
import { readDecisionTables } from './decision-tables.js';
import { refuseErrors } from './rule-diagnostics.js';

/** What an import made of a draft. */
export interface Merged {
  readonly text: string;
  readonly added: string[];
  readonly replaced: string[];
  readonly diagnostics: Diagnostic[];
}

function readForeign(content: string): { document: Document; diagnostics: Diagnostic[] } {
  if (looksLikeTables(content)) return { document: readDecisionTables(content), diagnostics: [] };
  if (!/^\s*[[{]/.test(content)) return parse(content);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new DomainError('invalidRules', `The content begins like JSON but is none: ${(error as Error).message}`);
  }
  return documentFromJson(value);
}

/**
 * Adds the rules in `content` (rule text, JSON of json-rules-engine, or CSV decision tables) to those in `draft`.
 * @throws DomainError invalidRules where either cannot be read, conflict where a rule is there already and `mode` is `add`
 */
export function mergeRules(draft: string, content: string, mode: 'add' | 'replace'): Merged {
  const base = parse(draft);
  if (hasErrors(base.diagnostics)) {
    throw new DomainError('conflict', 'The draft has errors of form; mend them before importing.');
  }
  const foreign = readForeign(content);
  refuseErrors(foreign.diagnostics);
  const incoming = new Map(foreign.document.rules.map((rule) => [rule.ruleId, rule]));
  const known = new Set(base.document.rules.map((rule) => rule.ruleId));
  const replaced = [...incoming.keys()].filter((ruleId) => known.has(ruleId));
  if (replaced.length > 0 && mode === 'add') {
    throw new DomainError('conflict', `Already in the draft: ${replaced.join(', ')}. Ask for them to be replaced.`, {
      members: { ruleIds: replaced },
    });
  }
  const added = [...incoming.values()].filter((rule) => !known.has(rule.ruleId));
  const rules = [...base.document.rules.map((rule) => incoming.get(rule.ruleId) ?? rule), ...added];
  const facts = mergedFacts(base.document.facts, foreign.document.facts, mode);
  return {
    text: print({ facts, rules, trailingComments: base.document.trailingComments }),
    added: added.map((rule) => rule.ruleId),
    replaced,
    diagnostics: foreign.diagnostics,
  };
}

/** Derived facts by name; one that says the same as before is no conflict. */
function mergedFacts(
  base: readonly FactDefinition[],
  foreign: readonly FactDefinition[],
  mode: 'add' | 'replace',
): FactDefinition[] {
  const incoming = new Map(foreign.map((fact) => [fact.name, fact]));
  const changed = base.filter((fact) => {
    const other = incoming.get(fact.name);
    return other !== undefined && printDefinition(other) !== printDefinition(fact);
  });
  if (changed.length > 0 && mode === 'add') {
    const names = changed.map(({ name }) => name);
    throw new DomainError('conflict', `Already in the draft: ${names.join(', ')}. Ask for them to be replaced.`, {
      members: { factNames: names },
    });
  }
  const known = new Set(base.map(({ name }) => name));
  return [...base.map((fact) => incoming.get(fact.name) ?? fact), ...foreign.filter(({ name }) => !known.has(name))];
}
