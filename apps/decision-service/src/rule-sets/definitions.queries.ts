import type { AnswerOf, getVocabulary } from '@tidewaiter/contracts';
import { facts, vocabularyOf } from '@tidewaiter/declaration';
import {
  isCondition,
  parse,
  printCondition,
  printDefinition,
  printExpression,
  withDefinitions,
} from '@tidewaiter/rule-language';
import type { FactDefinition, ListName } from '@tidewaiter/rule-language';
import type { EntityManager } from 'typeorm';

/** What the rules of a text may name beside the facts table and what they define themselves. */
export interface RuleSurroundings {
  readonly lists: readonly ListName[];
  /** Derived facts of the other rule sets, as their drafts are. */
  readonly elsewhere: readonly FactDefinition[];
}

/** Names of the lists that rules may use. */
export function listNames(manager: EntityManager): Promise<ListName[]> {
  return manager.query('SELECT id AS name, label FROM lists ORDER BY id');
}

/** What surrounds the rules of a rule set; of none, where the text belongs to no rule set. */
export async function surroundingsOf(manager: EntityManager, ruleSetId: string | null): Promise<RuleSurroundings> {
  const drafts = await definitionsByRuleSet(manager);
  return {
    lists: await listNames(manager),
    elsewhere: drafts.flatMap((draft) => (draft.ruleSetId === ruleSetId ? [] : draft.definitions)),
  };
}

interface DraftDefinitions {
  readonly ruleSetId: string;
  readonly definitions: readonly FactDefinition[];
}

async function definitionsByRuleSet(manager: EntityManager): Promise<DraftDefinitions[]> {
  const drafts = await manager.query<{ ruleSetId: string; text: string }[]>(
    `SELECT rule_set_id AS "ruleSetId", text FROM drafts WHERE text ~ '(^|\\n)\\s*fact\\s' ORDER BY rule_set_id`,
  );
  return drafts.map(({ ruleSetId, text }) => ({ ruleSetId, definitions: definitionsIn(text) }));
}

/** Texts read last, with their definitions: a text that has not changed is not read again. */
const known = new Map<string, readonly FactDefinition[]>();
const mostKnown = 32;

function definitionsIn(text: string): readonly FactDefinition[] {
  const definitions = known.get(text) ?? parse(text).document.facts;
  known.delete(text);
  known.set(text, definitions);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return definitions;
}

type FactView = AnswerOf<typeof getVocabulary>['facts'][number];

/** The facts table, then the derived facts of all drafts with what they say. Of a name defined twice, the first. */
export async function factViews(manager: EntityManager): Promise<FactView[]> {
  const drafts = await definitionsByRuleSet(manager);
  const definitions = drafts.flatMap((draft) => draft.definitions);
  const homes = new Map(drafts.flatMap((draft) => draft.definitions.map((each) => [each, draft.ruleSetId] as const)));
  const { vocabulary } = withDefinitions(vocabularyOf(await listNames(manager)), definitions);
  const derived = definitions.flatMap((definition): FactView[] => {
    const fact = vocabulary.facts.get(definition.name);
    if (fact?.definition?.written !== definition.value) return [];
    const { definition: _, ...row } = fact;
    return [{ ...row, definition: definitionView(definition, homes.get(definition) ?? '') }];
  });
  return [...facts.map(({ definition: _, ...row }) => row), ...derived];
}

function definitionView(definition: FactDefinition, ruleSetId: string): NonNullable<FactView['definition']> {
  const { value } = definition;
  return {
    ruleSetId,
    text: printDefinition(definition),
    means: isCondition(value) ? printCondition(value) : printExpression(value),
  };
}
