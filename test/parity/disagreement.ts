import {
  conditionsOf,
  printRule,
  type CheckedRule,
  type CheckedRuleSet,
  type FactRow,
  type Rule,
} from '@tidewaiter/rule-language';
import { duckdb, emitRule, parameterSink, postgres } from '@tidewaiter/rule-sql';
import { answer, engines, type HitsByEngine, type Question } from './answers.js';
import type { Databases } from './databases.js';
import { checkedOrNot } from './setting.js';

/** One rule and one row on which the engines do not agree. */
export interface Disagreement {
  readonly rule: CheckedRule;
  readonly row: FactRow;
  /** What each engine answers. */
  readonly answers: readonly string[];
}

/** The first rule and row on which an engine differs from the definition. */
export function findDisagreement({ checked, rows }: Question, hits: HitsByEngine): Disagreement | undefined {
  for (const [ruleIndex, rule] of checked.rules.entries()) {
    for (const [rowIndex, row] of rows.entries()) {
      const answers = engines.map((engine) => hits[engine][ruleIndex]?.[rowIndex]);
      if (answers.every((each) => each === undefined || each === answers[0])) continue;
      return { rule, row, answers: engines.map((engine, index) => `${engine}: ${String(answers[index])}`) };
    }
  }
  return undefined;
}

/** The rule as the engines read it, without derived facts. */
function expanded({ rule, condition }: CheckedRule): Rule {
  return { ...rule, condition };
}

/** The same disagreement on the smallest part of the rule, and the fewest facts of the row, that still shows it. */
export async function smallest(found: Disagreement, question: Question, databases: Databases): Promise<Disagreement> {
  let best = found;
  const attempt = async (accepted: CheckedRuleSet | undefined, row: FactRow): Promise<void> => {
    if (!accepted) return;
    const asked = { ...question, checked: accepted, rows: [row] };
    best = findDisagreement(asked, await answer(asked, databases)) ?? best;
  };
  // From the whole to its parts: what is found last is deepest.
  for (const condition of conditionsOf(expanded(found.rule))) {
    await attempt(checkedOrNot([{ ...found.rule.rule, condition }]), found.row);
  }
  for (const name of Object.keys(found.row)) {
    const row = Object.fromEntries(Object.entries(best.row).filter(([other]) => other !== name));
    await attempt(checkedOrNot([expanded(best.rule)]), row);
  }
  return best;
}

/** Everything one needs to look into a disagreement. */
export function describeDisagreement({ rule, row, answers }: Disagreement, { lists }: Question): string {
  const statements = Object.entries({ duckdb, postgres }).map(([name, dialect]) => {
    const sink = parameterSink();
    return `${name}: ${emitRule(rule, { lists, sink, dialect })}\n${JSON.stringify(sink.parameters)}`;
  });
  const parts = [printRule(expanded(rule)), JSON.stringify(row), answers.join(', '), ...statements];
  return ['the engines do not agree', ...parts].join('\n');
}
