import type { FactValue } from '@tidewaiter/rule-language';
import type { StagedFinding, StagedItem } from '../dataset/staging.js';
import { actReader } from './read-acts.js';
import { cellReader, type CellReader } from './read-cell.js';
import type { Mapping } from './mapping.js';
import type { CsvRecord } from './read-records.js';
import type { RowProblem } from './row-problem.js';

export interface ReadRow {
  /** Absent when the row has none. */
  readonly reference?: string;
  readonly item?: StagedItem;
  readonly findings: readonly StagedFinding[];
  readonly problems: readonly RowProblem[];
}

interface MappedColumn {
  readonly name: string;
  readonly index: number;
  readonly fact: string;
  readonly read: CellReader;
}

const longestReference = 64;

/** The reader of the rows below a header. Mapping and header have passed `checkMapping`. */
export function rowReader(mapping: Mapping, header: readonly string[]): (record: CsvRecord) => ReadRow {
  const columns: MappedColumn[] = Object.entries(mapping.columns).map(([name, column]) => ({
    name,
    index: header.indexOf(name),
    fact: column.fact,
    read: cellReader(column),
  }));
  const readActs = actReader(mapping, header);
  const referenceIndex = header.indexOf(mapping.reference);
  const readNumber = itemNumberReader(mapping, header);
  return ({ fields, line }) => {
    const reference = fields[referenceIndex]?.trim() ?? '';
    const problems: RowProblem[] = [];
    if (fields.length !== header.length) {
      const message = `the row has ${fields.length} columns, the header ${header.length}`;
      return {
        ...(reference && { reference }),
        findings: [],
        problems: [{ column: '', value: '', code: 'columnCount', message }],
      };
    }
    if (reference === '' || reference.length > longestReference) {
      const message = `a declaration needs a reference of 1 to ${longestReference} characters`;
      problems.push({ column: mapping.reference, value: reference, code: 'referenceMissing', message });
      return { findings: [], problems };
    }
    const facts = readFacts(columns, fields, problems);
    const item = readNumber(fields, problems);
    const findings = readActs({ reference, line, fields, problems });
    if (problems.length > 0) return { reference, findings: [], problems };
    const staged = {
      line,
      reference,
      facts: { ...mapping.constants, ...facts },
      ...(item === undefined ? {} : { item }),
    };
    return { reference, item: staged, findings, problems };
  };
}

function readFacts(
  columns: readonly MappedColumn[],
  fields: readonly string[],
  problems: RowProblem[],
): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {};
  for (const column of columns) {
    const value = fields[column.index] ?? '';
    const result = column.read(value);
    if (result.problem !== undefined) {
      problems.push({ column: column.name, value, code: result.problem, message: result.message });
    } else if (result.value !== undefined) facts[column.fact] = result.value;
    else if (column.fact === 'office' || column.fact === 'lodged_on') {
      problems.push({
        column: column.name,
        value,
        code: 'factMissing',
        message: `a declaration needs \`${column.fact}\``,
      });
    }
  }
  return facts;
}

type NumberReader = (fields: readonly string[], problems: RowProblem[]) => number | undefined;

function itemNumberReader({ itemNumber }: Mapping, header: readonly string[]): NumberReader {
  if (itemNumber === undefined) return () => undefined;
  const index = header.indexOf(itemNumber);
  return (fields, problems) => {
    const value = fields[index]?.trim() ?? '';
    if (/^0*[1-9]\d{0,2}$/.test(value)) return Number(value);
    problems.push({ column: itemNumber, value, code: 'badItemNumber', message: 'is no item number from 1 to 999' });
    return undefined;
  };
}
