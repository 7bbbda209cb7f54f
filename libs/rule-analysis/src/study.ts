import { hits } from '@tidewaiter/rule-language';
import type { CheckedRule, CheckedRuleSet, Condition, FactRow } from '@tidewaiter/rule-language';
import type { AnalysisContext } from './analysis-context.js';
import { findRow } from './example/find-row.js';
import { isLegal } from './example/is-legal.js';
import { preferredValues } from './example/preferred-values.js';
import { HitTable } from './hit-table.js';
import type { Form } from './ranges/atom.js';
import { formOf } from './ranges/form.js';
import { leftovers } from './ranges/leftovers.js';
import type { Line } from './ranges/line.js';
import { linesOf } from './ranges/lines-of.js';
import { Space } from './ranges/space.js';

/** A rule with what the checks ask of it. */
export interface StudiedRule {
  readonly index: number;
  readonly ruleId: string;
  readonly checked: CheckedRule;
  /** What engines run: derived facts replaced by what they stand for. */
  readonly condition: Condition;
  readonly form: Form;
  /** Absent: too many alternatives to decide anything about the rule. */
  readonly lines?: readonly Line[];
  /** Rows that the rule hits, one for each line where one was found. */
  readonly witnesses: readonly FactRow[];
}

/** Answer to *is every row of these lines one of those?*; `no` shows one that is not. */
export type Verdict =
  { readonly is: 'yes' } | { readonly is: 'no'; readonly row: FactRow } | { readonly is: 'undecided' };

const mostEffort = 3000;
const mostDoubts = 6;
const mostWitnesses = 8;

/** A rule set prepared for the checks: dimensions, lines, rows that each rule hits. */
export class Study {
  readonly rules: readonly StudiedRule[];
  readonly space: Space;
  readonly table: HitTable;
  private readonly inclusions = new Map<number, Verdict>();
  private readonly hitsByRow = new Map<string, readonly string[]>();

  constructor(
    checked: Pick<CheckedRuleSet, 'rules'>,
    readonly context: AnalysisContext,
  ) {
    const { vocabulary, lists } = context;
    const forms = checked.rules.map((rule) => formOf(rule.condition, vocabulary));
    this.space = new Space(forms, { vocabulary, lists, preferred: (fact) => preferredValues(vocabulary, fact) });
    this.rules = checked.rules.map((rule, index) => this.studied(rule, index, forms[index]));
    this.table = new HitTable(this.rules, this.space);
  }

  /** Whether every row of the first is a row of the second. `near` is a row to begin the search for another at. */
  within(inner: readonly Line[], outer: readonly Line[], near?: FactRow): Verdict {
    const { space } = this;
    const effort = { left: mostEffort };
    let doubts = 0;
    for (const line of inner) {
      for (const piece of leftovers(line, outer, { space, effort })) {
        if (effort.left <= 0) return { is: 'undecided' };
        const row = this.rowOf(piece, near);
        if (row) return { is: 'no', row };
        doubts += 1;
        if (doubts >= mostDoubts) return { is: 'undecided' };
      }
    }
    return doubts > 0 ? { is: 'undecided' } : { is: 'yes' };
  }

  /** Whether every row that the first rule hits is hit by the second. */
  included(inner: StudiedRule, outer: StudiedRule): Verdict {
    const key = inner.index * this.rules.length + outer.index;
    const known = this.inclusions.get(key);
    if (known) return known;
    const verdict = this.compare(inner, outer);
    this.inclusions.set(key, verdict);
    return verdict;
  }

  /** A legal row of the line. */
  rowOf(line: Line, near?: FactRow): FactRow | undefined {
    const row = findRow(line, this.space, near);
    return row && isLegal(row, this.context.vocabulary) ? row : undefined;
  }

  /** Whether the rule hits the row, by the definition of the language. */
  hits(rule: StudiedRule, row: FactRow): boolean {
    return hits(rule.checked, row, this.context.lists);
  }

  /** Ids of all rules that hit the row. Many findings show the same row: it is asked once. */
  hitsOf(row: FactRow): readonly string[] {
    const key = JSON.stringify(row);
    const known = this.hitsByRow.get(key);
    if (known) return known;
    const found = this.rules.filter((rule) => this.hits(rule, row)).map(({ ruleId }) => ruleId);
    this.hitsByRow.set(key, found);
    return found;
  }

  private compare(inner: StudiedRule, outer: StudiedRule): Verdict {
    const other = inner.witnesses.find((row) => !this.hits(outer, row));
    if (other) return { is: 'no', row: other };
    if (!inner.lines || !outer.lines) return { is: 'undecided' };
    const verdict = this.within(inner.lines, outer.lines, inner.witnesses[0]);
    if (verdict.is !== 'no') return verdict;
    const isShown = this.hits(inner, verdict.row) && !this.hits(outer, verdict.row);
    return isShown ? verdict : { is: 'undecided' };
  }

  private studied(checked: CheckedRule, index: number, form: Form = { kind: 'constant', holds: 'never' }): StudiedRule {
    const { ruleId } = checked.rule;
    const lines = linesOf(form, this.space);
    const rows = (lines ?? []).slice(0, mostWitnesses).map((line) => this.rowOf(line));
    const witnesses = rows.filter((row) => row !== undefined).filter((row) => hits(checked, row, this.context.lists));
    return { index, ruleId, checked, condition: checked.condition, form, ...(lines && { lines }), witnesses };
  }
}
