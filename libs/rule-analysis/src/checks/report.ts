import type { FactRow, Span } from '@tidewaiter/rule-language';
import type { Finding, FindingFix, Related } from '../finding.js';
import { findingKinds, findingMessage } from '../finding-kinds.js';
import type { FindingCode, FindingParameters } from '../finding-kinds.js';
import type { Study, StudiedRule, Verdict } from '../study.js';

/** What a check found and how often it could not tell. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Questions asked. */
  readonly of: number;
  readonly undecided: number;
}

/** One check of the table. */
export type Check = (study: Study) => CheckResult;

interface Draft<Code extends FindingCode> {
  readonly parameters: FindingParameters<Code>;
  readonly rule?: StudiedRule;
  readonly span: Span;
  readonly nodeId?: string;
  readonly related?: readonly Related[];
  readonly fix?: FindingFix | undefined;
  /** A row that shows the finding, and what running the rules on it must show. */
  readonly row?: FactRow | undefined;
  readonly shows: (row: FactRow) => boolean;
}

/** Collects what one check finds. Nothing is reported whose example does not show it. */
export class Report<Code extends FindingCode> {
  private readonly findings: Finding[] = [];
  private of = 0;
  private undecided = 0;

  constructor(
    private readonly code: Code,
    private readonly study: Study,
  ) {}

  /** Counts a question and gives its answer back. */
  asked(verdict: Verdict): Verdict {
    this.of += 1;
    if (verdict.is === 'undecided') this.undecided += 1;
    return verdict;
  }

  /** Counts a question that was answered some other way. */
  answered(answer: 'decided' | 'undecided'): void {
    this.of += 1;
    if (answer === 'undecided') this.undecided += 1;
  }

  /** Counts questions that were asked elsewhere. */
  counted(of: number, undecided: number): void {
    this.of += of;
    this.undecided += undecided;
  }

  /** Reports the finding if its row shows it, and counts it as undecided otherwise. */
  found({ parameters, rule, span, nodeId, related = [], fix, row, shows }: Draft<Code>): void {
    if (row === undefined || !shows(row)) {
      this.undecided += 1;
      return;
    }
    this.findings.push({
      code: this.code,
      severity: findingKinds[this.code].severity,
      span,
      message: findingMessage(this.code, parameters),
      parameters,
      ...(rule && { ruleId: rule.ruleId }),
      ...(nodeId !== undefined && { nodeId }),
      related,
      ...(fix && { fix }),
      example: { row, hits: this.study.hitsOf(row) },
    });
  }

  /** Reports a finding for which there is nothing to run. */
  stated({ parameters, span }: Pick<Draft<Code>, 'parameters' | 'span'>): void {
    const { severity } = findingKinds[this.code];
    const message = findingMessage(this.code, parameters);
    this.findings.push({ code: this.code, severity, span, message, parameters, related: [] });
  }

  result(): CheckResult {
    const { findings, of, undecided } = this;
    return { findings, of, undecided };
  }
}

/** Where a rule begins: its line of id and name. */
export function headOf({ checked }: StudiedRule): Span {
  return checked.rule.clauseSpans?.rule ?? checked.rule.span;
}

export function relatedTo(rule: StudiedRule): Related {
  return { ruleId: rule.ruleId, span: headOf(rule) };
}
