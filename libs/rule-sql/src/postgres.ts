import type { Dialect } from './dialect.js';

/**
 * PostgreSQL 14 and later, over columns text, double precision, boolean and date. Text compares by its bytes whatever the
 * collation of the database, because every literal says so; two columns compared with each other must have one collation.
 */
export const postgres: Dialect = {
  types: {
    double: 'double precision',
    text: 'text COLLATE "C"',
    boolean: 'boolean',
    date: 'date',
    doubleList: 'double precision[]',
    textList: 'text[] COLLATE "C"',
    booleanList: 'boolean[]',
    dateList: 'date[]',
  },
  contains: (list, value) => `(${value} = ANY (${list}))`,
  startsWith: (text, prefix) => `starts_with(${text}, ${prefix})`,
  daysBetween: (from, to) => `(${to} - ${from})::double precision`,
  arithmetic: { outOfRange: 'error' },
  log: (number) => `ln(${number})::real::double precision`,
  binary: (text) => `${text} COLLATE "C"`,
};
