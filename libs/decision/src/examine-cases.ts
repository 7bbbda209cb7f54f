import {
  declarationOf,
  headerFields,
  itemFields,
  rowsOf,
  vocabularyOf,
  type DeclarationSubset,
} from '@tidewaiter/declaration';
import {
  coverageOf,
  generateCases,
  mutationOf,
  type CasePurpose,
  type CaseSetting,
  type Coverage,
  type GeneratedCase,
  type Mutant,
  type Mutation,
} from '@tidewaiter/rule-analysis';
import type { FactValue } from '@tidewaiter/rule-language';
import { factsOf } from './facts-of.js';
import type { PreparedRelease } from './prepare-release.js';
import type { RuleCase } from './run-case.js';

/** A declaration that would make a case, with what the rule says of it today; a person decides what it should say. */
export interface SuggestedCase {
  readonly purpose: CasePurpose;
  readonly fact?: string;
  /** Absent where the fact is missing. */
  readonly value?: FactValue;
  /** Text of the test at issue. */
  readonly test?: string;
  /** The fault that only this case would show. */
  readonly mutant?: Omit<Mutant, 'condition'>;
  readonly declaration: DeclarationSubset;
  readonly hits: boolean;
}

/** How well the cases of a rule guard it. */
export interface Examination {
  readonly ruleId: string;
  readonly coverage: Coverage;
  readonly mutation: Pick<Mutation, 'killed' | 'undecided' | 'score'> & { readonly survived: number };
  /** Cases that are lacking: those that mutants survive for want of first, then those at the rule's borders. */
  readonly suggestions: readonly SuggestedCase[];
}

/** The draw that cases are run with. */
export const drawOfCases = 0.5;

const stated: ReadonlySet<string> = new Set([...headerFields, ...itemFields].map(({ name }) => name));

/** Coverage, mutation score and lacking cases of one rule; `undefined` where the release has no rule of that id. */
export function examineCases(
  release: PreparedRelease,
  ruleId: string,
  cases: readonly RuleCase[],
): Examination | undefined {
  const rule = release.rules.find(({ checked }) => checked.rule.ruleId === ruleId)?.checked;
  if (rule === undefined) return undefined;
  const own = cases.filter((one) => one.ruleId === ruleId);
  const rows = own.map(({ declaration, expect }) => ({
    rows: factsOf(release, declaration, { draw: drawOfCases }).rows,
    hits: expect.hits,
  }));
  const setting = settingOf(release);
  const starts = own.filter(({ expect }) => expect.hits).flatMap(({ declaration }) => rowsOf(declaration));
  const generated = generateCases(rule, setting, starts);
  const mutation = mutationOf(rule, rows, { setting, hints: generated.map(({ row }) => row) });
  const { killed, undecided, score, survivors } = mutation;
  return {
    ruleId,
    coverage: coverageOf(rule, rows, release.lists),
    mutation: { killed, undecided, score, survived: survivors.length },
    suggestions: notYetThere(
      [...survivors.map(({ lacking, mutant }) => ({ ...suggested(lacking), mutant })), ...generated.map(suggested)],
      own,
    ),
  };
}

function settingOf(release: PreparedRelease): CaseSetting {
  return {
    vocabulary: vocabularyOf([]),
    lists: release.lists,
    stated,
    complete: (row) => factsOf(release, declarationOf([row]), { draw: drawOfCases }).rows[0] ?? row,
  };
}

function suggested({ row, ...rest }: GeneratedCase): SuggestedCase {
  return { ...rest, declaration: declarationOf([row]) };
}

/** Without those that repeat a declaration. */
function notYetThere(suggestions: readonly SuggestedCase[], own: readonly RuleCase[]): SuggestedCase[] {
  const seen = new Set(own.map(({ declaration }) => keyOf(declaration)));
  return suggestions.filter(({ declaration }) => {
    const key = keyOf(declaration);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf(declaration: DeclarationSubset): string {
  return JSON.stringify(rowsOf(declaration).map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}
