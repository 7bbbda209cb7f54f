import type { StagedFinding } from '../dataset/staging.js';
import type { ActMapping, Mapping } from './mapping.js';
import { datePattern, isoDay } from './read-date.js';
import type { RowProblem } from './row-problem.js';

/** One row, with where its problems go. */
export interface ActRow {
  readonly reference: string;
  readonly line: number;
  readonly fields: readonly string[];
  readonly problems: RowProblem[];
}

export type ActReader = (row: ActRow) => StagedFinding[];

/** Reads the outcomes a row tells; its findings are about the row's own item. */
export function actReader(mapping: Mapping, header: readonly string[]): ActReader {
  const readers = mapping.acts.map((act) => columnReader(act, mapping, header));
  return (row) => readers.flatMap((read) => read(row));
}

function columnReader(act: ActMapping, mapping: Mapping, header: readonly string[]): ActReader {
  const cell = (fields: readonly string[], column: string | undefined): string =>
    column === undefined ? '' : (fields[header.indexOf(column)]?.trim() ?? '');
  const format = mapping.columns[act.date]?.dateFormat;
  const readDay = (format === undefined ? undefined : datePattern(format)) ?? isoDay;
  return ({ fields, line, problems, reference }) => {
    const value = cell(fields, act.column);
    const outcome = Object.hasOwn(act.map, value) ? act.map[value] : undefined;
    if (outcome === undefined) {
      const message = `is none of ${Object.keys(act.map).join(', ')}`;
      problems.push({ column: act.column, value, code: 'unknownValue', message });
    }
    if (!outcome) return [];
    const inspectedOn = readDay(cell(fields, act.date));
    if (inspectedOn === undefined) {
      const message = 'is no day of inspection';
      problems.push({ column: act.date, value: cell(fields, act.date), code: 'notDate', message });
      return [];
    }
    const duty = readDuty(act, cell(fields, act.additionalDuty), problems);
    const shared = {
      reference,
      key: inspectedOn,
      inspectedOn,
      result: outcome.result,
      officer: cell(fields, act.officer) || undefined,
      selectedBy: mapping.selection?.by,
      propensity: mapping.selection?.propensity,
    };
    if (outcome.findings.length === 0) return [shared];
    return outcome.findings.map(({ severity, type }, index) => ({
      ...shared,
      itemLine: line,
      findingType: type,
      severity,
      // One amount for the row: with its first finding, or it would be counted once for each.
      additionalDuty: index === 0 ? duty : undefined,
    }));
  };
}

function readDuty(act: ActMapping, text: string, problems: RowProblem[]): number | undefined {
  if (act.additionalDuty === undefined || text === '') return undefined;
  const duty = Number(text);
  if (Number.isFinite(duty) && duty >= 0) return duty;
  problems.push({ column: act.additionalDuty, value: text, code: 'notNumber', message: 'is no amount of duty' });
  return undefined;
}
