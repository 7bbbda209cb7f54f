import { truthOf, type CheckedRule, type Condition, type FactRow } from '@tidewaiter/rule-language';
import { hitsAny, type CaseRows } from './case-rows.js';
import { findRow, type CaseSetting } from './find-row.js';
import type { GeneratedCase } from './generate-cases.js';
import { mutantsOf, type Mutant } from './mutants.js';

/** A mutant that all cases pass, with a declaration on which it differs from the rule: a case that is lacking. */
export interface Survivor {
  readonly mutant: Omit<Mutant, 'condition'>;
  readonly lacking: GeneratedCase;
}

export interface Mutation {
  readonly killed: number;
  readonly survivors: readonly Survivor[];
  /** Mutants that pass all cases, but for which no declaration was found that tells them from the rule. */
  readonly undecided: number;
  /** killed ÷ (killed + survivors); 1 where there is nothing to kill. */
  readonly score: number;
}

/** Where to look for declarations that tell a mutant from its rule. */
export interface Search {
  readonly setting: CaseSetting;
  /** Rows of stated facts likely to, such as those of generated cases. */
  readonly hints: readonly FactRow[];
}

/**
 * Mutation score: the share of small faults that the cases would notice. A mutant counts against them only with a
 * declaration in hand that shows the difference.
 */
export function mutationOf(rule: CheckedRule, cases: readonly CaseRows[], search: Search): Mutation {
  const { setting } = search;
  const { condition } = rule;
  const { lists } = setting;
  // A case that the rule itself fails says nothing about its mutants.
  const sound = cases.filter(({ rows, hits }) => hitsAny(condition, rows, lists) === hits);
  const mutants = mutantsOf(condition);
  const passed = mutants.filter((mutant) =>
    sound.every(({ rows, hits }) => hitsAny(mutant.condition, rows, lists) === hits),
  );
  const survivors = passed.flatMap((mutant): Survivor[] => {
    const row = telling(condition, mutant.condition, search);
    if (row === undefined) return [];
    const { condition: _, ...fault } = mutant;
    const hits = truthOf(condition, setting.complete(row), setting.lists) === true;
    return [{ mutant: fault, lacking: { purpose: 'mutant', test: mutant.before, row, hits } }];
  });
  const killed = mutants.length - passed.length;
  const all = killed + survivors.length;
  return { killed, survivors, undecided: passed.length - survivors.length, score: all === 0 ? 1 : killed / all };
}

const mostStarts = 4;

/** A declaration that a rule hits and its mutant does not, or the other way round. */
function telling(rule: Condition, mutant: Condition, { setting, hints }: Search): FactRow | undefined {
  const differs = (row: FactRow): boolean => {
    const whole = setting.complete(row);
    return (truthOf(rule, whole, setting.lists) === true) !== (truthOf(mutant, whole, setting.lists) === true);
  };
  const known = hints.find(differs);
  if (known !== undefined) return known;
  const goals = [only(rule, mutant), only(mutant, rule)];
  for (const start of [...hints.slice(0, mostStarts), {}]) {
    const found = goals.map((goal) => findRow(goal, setting, start)).find(differs);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Holds where the first holds and the second does not. */
function only(first: Condition, second: Condition): Condition {
  const { id, span } = first;
  const not: Condition = { kind: 'not', id: `${id}.not`, span, condition: second };
  return { kind: 'all', id: `${id}.only`, span, conditions: [first, not] };
}
