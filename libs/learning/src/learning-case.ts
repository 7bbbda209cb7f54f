import { rowsOf, type Declaration, type InspectionAct } from '@tidewaiter/declaration';
import type { FactRow } from '@tidewaiter/rule-language';

/** What an inspection that really examined the goods found. */
export interface CaseOutcome {
  readonly irregular: boolean;
  /** Items the findings name, counted from 1. Empty for an irregular declaration: the findings are about all of it. */
  readonly items: readonly number[];
  /** In the currency of the administration. */
  readonly additionalDuty: number;
}

/** A past declaration to learn from or to be measured on. */
export interface LearningCase {
  /** Day of lodging, ISO date. */
  readonly day: string;
  /** One per item, with reference values joined; at least one. */
  readonly rows: readonly FactRow[];
  /** Absent: never inspected, or the goods were not really examined. Nothing is assumed of such a declaration. */
  readonly outcome?: CaseOutcome;
  /** Rules that hit it, each once; only where the model shall learn what they add to its score. */
  readonly ruleIds?: readonly string[];
}

/** Cases in any order; read once. */
export type LearningCases = Iterable<LearningCase> | AsyncIterable<LearningCase>;

/** Reference unit values by commodity code, in the administration's currency per kg. */
export type ReferenceTable = ReadonlyMap<string, { readonly median: number; readonly low: number }>;

/** A case from a declaration and its latest inspection act. */
export function caseOf(
  declaration: Declaration,
  references: ReferenceTable,
  act: InspectionAct | undefined,
): LearningCase {
  const outcome = act && outcomeOf(act);
  return {
    day: declaration.lodged_on ?? '',
    rows: withReferences(rowsOf(declaration), references),
    ...(outcome && { outcome }),
  };
}

/** Undefined when the goods were not really examined. */
export function outcomeOf(act: InspectionAct): CaseOutcome | undefined {
  if (act.result === 'notExamined') return undefined;
  const wholeDeclaration = act.findings.some(({ item }) => item === undefined);
  return {
    irregular: act.result === 'irregular',
    items: wholeDeclaration ? [] : act.findings.flatMap(({ item }) => item ?? []),
    additionalDuty: act.findings.reduce((sum, finding) => sum + Number(finding.additional_duty ?? 0), 0),
  };
}

/** Joins reference values as a decision does: by the commodity code, else by its six-digit subheading. */
export function withReferences(rows: readonly FactRow[], references: ReferenceTable): FactRow[] {
  return rows.map((row) => {
    const code = row['item.commodity_code'];
    const found = typeof code === 'string' ? (references.get(code) ?? references.get(code.slice(0, 6))) : undefined;
    if (found === undefined) return row;
    return { ...row, 'reference.unit_value_median': found.median, 'reference.unit_value_low': found.low };
  });
}

/**
 * Whether an item counts as irregular in training. Where findings name items only those do; a finding about the whole
 * declaration, or naming items it does not have, counts for all of them, since any may be the one.
 */
export function isIrregular(one: LearningCase, index: number): boolean {
  const { outcome, rows } = one;
  if (outcome === undefined || !outcome.irregular) return false;
  const named = outcome.items.filter((item) => item <= rows.length);
  return named.length === 0 || named.includes(index + 1);
}

/** Duty an item was short of: the declaration's, in equal parts over the items that count as irregular. */
export function dutyOf(one: LearningCase, index: number): number {
  if (one.outcome === undefined || !isIrregular(one, index)) return 0;
  return one.outcome.additionalDuty / one.rows.filter((_, item) => isIrregular(one, item)).length;
}
