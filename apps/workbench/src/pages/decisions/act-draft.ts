import type { Finding, FindingType, InspectionResult, Severity } from '@tidewaiter/declaration';
import type { ActBody } from '../../api/decision-queries.js';

/** A finding being recorded; `item` 0 is the whole declaration. */
export interface FindingDraft {
  readonly item: number;
  readonly type: FindingType;
  readonly severity: Severity;
  readonly duty: string;
}

export interface ActDraft {
  readonly day: string;
  readonly result: InspectionResult;
  readonly findings: readonly FindingDraft[];
}

export function isDuty(text: string): boolean {
  return text === '' || /^\d{1,13}(\.\d{1,2})?$/.test(text);
}

/** One tap: adds the finding where it is not yet, takes it away where it is. */
export function toggleFinding(findings: readonly FindingDraft[], item: number, type: FindingType): FindingDraft[] {
  const others = findings.filter((finding) => finding.item !== item || finding.type !== type);
  if (others.length < findings.length) return others;
  const added = { item, type, severity: 'major', duty: '' } as const;
  return [...findings, added].sort((left, right) => left.item - right.item);
}

/** The act that the draft means; an act that is not irregular has no findings. */
export function actOf(draft: ActDraft): ActBody {
  const findings = draft.findings.map(({ item, type, severity, duty }): Finding => ({
    type,
    severity,
    ...(item > 0 && { item }),
    ...(duty !== '' && { additional_duty: duty }),
  }));
  return { inspected_on: draft.day, result: draft.result, findings: draft.result === 'irregular' ? findings : [] };
}
