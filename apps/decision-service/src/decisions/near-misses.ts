import type { AnswerOf, listNearMisses } from '@tidewaiter/contracts';
import type { DeclarationSubset } from '@tidewaiter/declaration';
import { factsOf, isValid, stretchOn, type PreparedRelease, type PreparedRule } from '@tidewaiter/decision';
import { compareNearMisses, nearMiss, type NearMiss } from '@tidewaiter/rule-analysis';
import type { FactRow, ListContents } from '@tidewaiter/rule-language';
import { givenOf, type DecisionRow } from './decision.entity.js';

type View = AnswerOf<typeof listNearMisses>['rules'][number];

const most = 50;

interface MissedRule {
  readonly rule: PreparedRule;
  readonly miss: NearMiss;
  /** From 1. */
  readonly item: number;
}

/** Rules in force on the day of the decision that missed every item, and one of them nearly not. */
export function nearMissesOf(release: PreparedRelease, row: DecisionRow): View[] {
  const declaration = row.declaration as DeclarationSubset;
  const day = declaration.lodged_on ?? row.decidedAt.toISOString().slice(0, 10);
  const { rows } = factsOf(release, declaration, givenOf(row));
  const { lists } = stretchOn(release, day);
  const hit = new Set(row.ruleIds);
  return release.rules
    .filter(({ checked }) => !hit.has(checked.rule.ruleId) && isValid(checked.rule.meta, day))
    .flatMap((rule) => nearestItem(rule, rows, lists))
    .toSorted(byNearness)
    .slice(0, most)
    .map(viewOf);
}

/** Of equally near items the first. */
function nearestItem(rule: PreparedRule, rows: readonly FactRow[], lists: ListContents): MissedRule[] {
  const asked = rule.checked.perItem ? rows : rows.slice(0, 1);
  const missed = asked.flatMap((row, index) => {
    const miss = nearMiss(rule.checked, { row, lists });
    return miss === undefined ? [] : [{ rule, miss, item: index + 1 }];
  });
  return missed.toSorted((a, b) => compareNearMisses(a.miss, b.miss)).slice(0, 1);
}

function byNearness(a: MissedRule, b: MissedRule): number {
  const difference = compareNearMisses(a.miss, b.miss);
  if (difference !== 0) return difference;
  return a.rule.checked.rule.ruleId < b.rule.checked.rule.ruleId ? -1 : 1;
}

function viewOf({ item, miss, rule: { checked } }: MissedRule): View {
  const { name, outcome, ruleId } = checked.rule;
  return {
    ruleId,
    name,
    ...(outcome.lane && { lane: outcome.lane }),
    points: outcome.points,
    ...(checked.perItem && { item }),
    leaves: miss.leaves.map(({ distance, negated, operands, text }) => ({
      text,
      negated,
      operands: operands.map((operand) => ({ text: operand.text, value: operand.value ?? null })),
      ...(distance && { distance }),
    })),
  };
}
