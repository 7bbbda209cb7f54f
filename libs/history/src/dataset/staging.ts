import type { FactRow } from '@tidewaiter/rule-language';
import type { Column, RowAppender } from '../database/row-appender.js';
import type { Session } from '../database/session.js';
import { decisionColumns, storedFacts } from './columns.js';

/** One item as it arrives. `line` says where from, for rejects; an absent `item` is numbered in order of `line`. */
export interface StagedItem {
  readonly line: number;
  readonly reference: string;
  readonly item?: number;
  readonly facts: FactRow;
}

/**
 * One finding of an act, or an act without a finding. Rows of one reference with the same `key` are one act; acts are
 * numbered in order of `key`. `itemLine` is the line of the item the finding is about.
 */
export interface StagedFinding {
  readonly reference: string;
  readonly key: string;
  readonly inspectedOn: string;
  readonly result: 'irregular' | 'conform' | 'notExamined';
  readonly officer?: string | undefined;
  readonly item?: number | undefined;
  readonly itemLine?: number | undefined;
  readonly findingType?: string | undefined;
  readonly severity?: string | undefined;
  readonly additionalDuty?: number | undefined;
  readonly selectedBy?: 'policy' | 'random' | undefined;
  readonly propensity?: number | undefined;
}

/** A decision of the service, as `decisionColumns` describes it. */
export interface StagedDecision {
  readonly decision: string;
  readonly reference: string;
  /** RFC 3339, UTC. */
  readonly decided_at: string;
  readonly decided_on: string;
  readonly lane: string;
  readonly cause: string;
  readonly mode: string;
  readonly points: number;
  readonly rules: string;
  readonly score?: number | undefined;
  readonly percentile?: number | undefined;
  readonly probability: number;
  readonly release_number: number;
}

/** Rows on their way into a dataset, held by DuckDB (which spills to disk), not by this process. */
export interface Staging {
  item(item: StagedItem): void;
  finding(finding: StagedFinding): void;
  decision(decision: StagedDecision): void;
  /** A reference of which a row was rejected: the rest of the declaration must not enter without it. */
  spoil(line: number, reference: string): void;
  close(): void;
}

const stagedItemColumns: readonly Column[] = [
  { name: 'line', sqlType: 'INTEGER' },
  { name: 'reference', sqlType: 'VARCHAR' },
  { name: 'item', sqlType: 'INTEGER' },
  ...storedFacts.map(({ name, sqlType }) => ({ name, sqlType })),
];

const stagedFindingColumns: readonly Column[] = [
  { name: 'reference', sqlType: 'VARCHAR' },
  { name: 'key', sqlType: 'VARCHAR' },
  { name: 'inspected_on', sqlType: 'DATE' },
  { name: 'result', sqlType: 'VARCHAR' },
  { name: 'officer', sqlType: 'VARCHAR' },
  { name: 'item', sqlType: 'INTEGER' },
  { name: 'item_line', sqlType: 'INTEGER' },
  { name: 'finding_type', sqlType: 'VARCHAR' },
  { name: 'severity', sqlType: 'VARCHAR' },
  { name: 'additional_duty', sqlType: 'DOUBLE' },
  { name: 'selected_by', sqlType: 'VARCHAR' },
  { name: 'propensity', sqlType: 'DOUBLE' },
];

export async function openStaging(session: Session): Promise<Staging> {
  const items = await session.createTable('staged_items', stagedItemColumns);
  const findings = await session.createTable('staged_findings', stagedFindingColumns);
  const rejected = await session.createTable('rejected', [
    { name: 'line', sqlType: 'INTEGER' },
    { name: 'reference', sqlType: 'VARCHAR' },
    { name: 'code', sqlType: 'VARCHAR' },
    { name: 'detail', sqlType: 'VARCHAR' },
  ]);
  const decisions = await session.createTable('new_decisions', decisionColumns);
  const open: RowAppender[] = [items, findings, rejected, decisions];
  return {
    item: ({ facts, line, reference, item }) => items.append({ ...facts, line, reference, item }),
    finding: (finding) => findings.append(findingRow(finding)),
    decision: (decision) => decisions.append({ ...decision }),
    spoil: (line, reference) => rejected.append({ line, reference, code: 'row', detail: '' }),
    close: () => open.splice(0).forEach((appender) => appender.close()),
  };
}

function findingRow(finding: StagedFinding): Record<string, string | number | undefined> {
  return {
    reference: finding.reference,
    key: finding.key,
    inspected_on: finding.inspectedOn,
    result: finding.result,
    officer: finding.officer,
    item: finding.item,
    item_line: finding.itemLine,
    finding_type: finding.findingType,
    severity: finding.severity,
    additional_duty: finding.additionalDuty,
    selected_by: finding.selectedBy,
    propensity: finding.propensity,
  };
}
