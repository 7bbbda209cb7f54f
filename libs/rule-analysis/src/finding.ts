import type { FactRow, Severity, Span } from '@tidewaiter/rule-language';
import type { FindingCode, FindingFixTitle } from './finding-kinds.js';

/** A declaration of one item that shows a finding: open it, run it, save it as a case. */
export interface Example {
  /** The facts it needs; every other fact is missing. */
  readonly row: FactRow;
  /** Ids of the rules that hit it, in the order of the rule set. */
  readonly hits: readonly string[];
}

export interface FindingFix {
  readonly title: FindingFixTitle;
  readonly parameters: Readonly<Record<string, string>>;
  /** Replacements in the text the rule set was parsed from. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** Another place a finding is about. */
export interface Related {
  readonly ruleId: string;
  readonly nodeId?: string;
  readonly span: Span;
}

/** Something proven about a rule set that its author will want to know. `code` and `parameters` let a screen say it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Absent when it is about no rule: a list that none names. */
  readonly ruleId?: string;
  readonly nodeId?: string;
  readonly related: readonly Related[];
  readonly fix?: FindingFix;
  /** Verified by running the rules; only a list that no rule names has none. */
  readonly example?: Example;
}

/** How often a check could not tell: `count` of `of` questions asked. */
export interface Undecided {
  readonly check: FindingCode;
  readonly count: number;
  readonly of: number;
}

export interface Analysis {
  /** In the order of the document, then of the checks. */
  readonly findings: readonly Finding[];
  /** One line per check, in the order of the checks. */
  readonly undecided: readonly Undecided[];
}
