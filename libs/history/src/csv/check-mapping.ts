import { factNamed, requiredFacts, valueSchema } from '@tidewaiter/declaration';
import type { Fact } from '@tidewaiter/rule-language';
import { itemColumns } from '../dataset/columns.js';
import type { ColumnMapping, Mapping } from './mapping.js';
import { nearestName } from './nearest-name.js';
import { datePattern } from './read-date.js';

/** A mistake in the mapping or in the file's first line, found before any row is read. */
export interface ImportProblem {
  readonly code:
    | 'columnMissing'
    | 'columnRepeated'
    | 'columnUnused'
    | 'factUnknown'
    | 'factRepeated'
    | 'factComputed'
    | 'factRequired'
    | 'optionType'
    | 'badValue'
    | 'badDateFormat'
    | 'emptyFile'
    | 'brokenQuote';
  /** A warning does not keep the import from going on. */
  readonly severity: 'error' | 'warning';
  /** The column, fact or value at fault, as written. */
  readonly subject: string;
  readonly message: string;
  /** The name that was probably meant. */
  readonly suggestion?: string;
}

/** Everything wrong with the mapping itself and with how it fits the file's header, all at once. */
export function checkMapping(mapping: Mapping, header: readonly string[]): ImportProblem[] {
  return [...headerProblems(mapping, header), ...factProblems(mapping), ...optionProblems(mapping)];
}

function problem(code: ImportProblem['code'], subject: string, message: string): ImportProblem {
  return { code, severity: code === 'columnUnused' ? 'warning' : 'error', subject, message };
}

function suggesting(found: ImportProblem, candidates: Iterable<string>): ImportProblem {
  const suggestion = nearestName(found.subject, candidates);
  if (suggestion === undefined) return found;
  return { ...found, suggestion, message: `${found.message}; did you mean \`${suggestion}\`?` };
}

function namedColumns(mapping: Mapping): Set<string> {
  const { acts, columns, itemNumber, reference } = mapping;
  const named = [reference, ...Object.keys(columns)];
  if (itemNumber !== undefined) named.push(itemNumber);
  for (const act of acts) named.push(act.column, act.date, act.additionalDuty ?? act.column, act.officer ?? act.column);
  return new Set(named);
}

function headerProblems(mapping: Mapping, header: readonly string[]): ImportProblem[] {
  if (header.length === 0)
    return [problem('emptyFile', '', 'the file has no first line with the names of its columns')];
  const named = namedColumns(mapping);
  const known = new Set([...named, ...mapping.ignore]);
  const unused = [...new Set(header)].filter((column) => !known.has(column));
  const repeated = [...new Set(header.filter((column, index) => header.indexOf(column) !== index))];
  return [
    ...[...named]
      .filter((column) => !header.includes(column))
      .map((column) => problem('columnMissing', column, `the file has no column \`${column}\``))
      .map((found) => suggesting(found, unused)),
    ...repeated
      .filter((column) => named.has(column))
      .map((column) => problem('columnRepeated', column, `the file has more than one column \`${column}\``)),
    ...unused.map((column) => problem('columnUnused', column, `the mapping says nothing of column \`${column}\``)),
  ];
}

function factProblems(mapping: Mapping): ImportProblem[] {
  const names = [...Object.values(mapping.columns).map(({ fact }) => fact), ...Object.keys(mapping.constants)];
  const stored = new Set(itemColumns.map(({ name }) => name));
  const problems = [...new Set(names)].flatMap((name) => {
    const fact = factNamed(name);
    if (!fact) return suggesting(problem('factUnknown', name, `there is no fact \`${name}\``), stored);
    if (!stored.has(name) || fact.source === 'derived') {
      return problem('factComputed', name, `fact \`${name}\` is computed and cannot be imported`);
    }
    return names.filter((other) => other === name).length > 1
      ? problem('factRepeated', name, `fact \`${name}\` is given more than once`)
      : [];
  });
  const missing = requiredFacts.filter((name) => !names.includes(name));
  return [...problems, ...missing.map((name) => problem('factRequired', name, `no column gives fact \`${name}\``))];
}

function optionProblems(mapping: Mapping): ImportProblem[] {
  const columns = Object.entries(mapping.columns).flatMap(([name, column]) => {
    const fact = factNamed(column.fact);
    return fact ? columnProblems(name, column, fact) : [];
  });
  const constants = Object.entries(mapping.constants).flatMap(([name, value]) => {
    const fact = factNamed(name);
    return fact ? valueProblems(String(value), value, fact) : [];
  });
  return [...columns, ...constants];
}

function columnProblems(name: string, column: ColumnMapping, fact: Fact): ImportProblem[] {
  const wanted = { dateFormat: 'date', scale: 'number', decimal: 'number', pad: 'text' } as const;
  const misplaced = (['dateFormat', 'scale', 'decimal', 'pad'] as const)
    .filter((option) => column[option] !== undefined && fact.type !== wanted[option])
    .map((option) =>
      problem(
        'optionType',
        name,
        `\`${option}\` is for a ${wanted[option]}, and fact \`${fact.name}\` is a ${fact.type}`,
      ),
    );
  const format = column.dateFormat;
  const badFormat =
    format !== undefined && datePattern(format) === undefined
      ? [problem('badDateFormat', format, `\`${format}\` is no date format: write YYYY, MM and DD once each`)]
      : [];
  const values = Object.values(column.values ?? {}).flatMap((value) => valueProblems(String(value), value, fact));
  return [...misplaced, ...badFormat, ...values];
}

function valueProblems(subject: string, value: unknown, fact: Fact): ImportProblem[] {
  const { error } = valueSchema(fact).safeParse(value);
  if (!error) return [];
  const why = error.issues[0]?.message ?? 'not a value of it';
  return [problem('badValue', subject, `\`${subject}\` is no value of fact \`${fact.name}\`: ${why}`)];
}
