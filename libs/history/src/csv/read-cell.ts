import { factNamed, valueSchema } from '@tidewaiter/declaration';
import type { Fact, FactValue } from '@tidewaiter/rule-language';
import type { ColumnMapping } from './mapping.js';
import { datePattern, isoDay } from './read-date.js';

export type CellProblem =
  'notNumber' | 'notDate' | 'notBoolean' | 'notText' | 'outOfBounds' | 'unknownValue' | 'badItemNumber';

/** What a cell holds: a value, nothing (the fact is missing), or something that is no value of the fact. */
export type CellResult =
  | { readonly value: FactValue | undefined; readonly problem?: undefined }
  | { readonly problem: CellProblem; readonly message: string };

export type CellReader = (text: string) => CellResult;

/** Distinct texts of a column remembered with their result; codes and dates repeat in nearly every row. */
const remembered = 20_000;

/** The reader of a mapped column. The mapping has passed `checkMapping`. */
export function cellReader(column: ColumnMapping): CellReader {
  const fact = factNamed(column.fact);
  if (!fact) throw new Error(`fact ${column.fact} passed the check and is not in the table`);
  const read = uncachedReader(column, fact);
  const known = new Map<string, CellResult>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const result = read(text);
    if (known.size < remembered) known.set(text, result);
    return result;
  };
}

function uncachedReader(column: ColumnMapping, fact: Fact): CellReader {
  const missing = new Set(column.missing ?? ['']);
  const schema = valueSchema(fact);
  const convert = converters[fact.type](column);
  return (raw) => {
    const text = raw.trim();
    if (missing.has(text)) return { value: undefined };
    if (text === '') return { problem: 'notText', message: 'is empty, and empty is not among the missing values' };
    const replaced = column.values && Object.hasOwn(column.values, text) ? column.values[text] : undefined;
    const result: CellResult = replaced === undefined ? convert(text) : { value: replaced };
    if (result.problem !== undefined) return result;
    const { error } = schema.safeParse(result.value);
    return error ? { problem: 'outOfBounds', message: error.issues[0]?.message ?? 'is no value of the fact' } : result;
  };
}

const converters = {
  text:
    ({ pad }: ColumnMapping) =>
    (text: string): CellResult => {
      if (text.includes('\uFFFD')) return { problem: 'notText', message: 'is not in the encoding of the mapping' };
      return { value: pad ? text.padStart(pad.length, pad.with) : text };
    },
  number: ({ decimal = '.', scale = 1 }: ColumnMapping) => {
    const pattern = decimal === '.' ? /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/ : /^[+-]?\d+(,\d+)?$/;
    return (text: string): CellResult =>
      pattern.test(text)
        ? { value: Number(text.replace(decimal, '.')) * scale }
        : { problem: 'notNumber', message: `is not a number written like 1250${decimal}5` };
  },
  boolean:
    () =>
    (text: string): CellResult => {
      if (text === 'true' || text === '1') return { value: true };
      if (text === 'false' || text === '0') return { value: false };
      return { problem: 'notBoolean', message: 'is neither true, false, 1, 0 nor among the values of the mapping' };
    },
  date: ({ dateFormat }: ColumnMapping) => {
    const read = (dateFormat === undefined ? undefined : datePattern(dateFormat)) ?? isoDay;
    return (text: string): CellResult => {
      const value = read(text);
      if (value !== undefined) return { value };
      return { problem: 'notDate', message: `is not a day written as ${dateFormat ?? 'YYYY-MM-DD'}` };
    };
  },
} as const satisfies Record<Fact['type'], (column: ColumnMapping) => CellReader>;
