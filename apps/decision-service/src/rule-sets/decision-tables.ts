import { parse, type Document } from '@tidewaiter/rule-language';
import { printTables, readTables, sayFault } from '@tidewaiter/rule-tables';
import { DomainError } from '../http/domain-error.js';

/** Most faults told at once. */
const most = 50;

/**
 * The rules of a CSV of decision tables.
 * @throws DomainError invalidRules with the line and column of every fault
 */
export function readDecisionTables(csv: string): Document {
  const { document, faults } = readTables(csv);
  const [first] = faults;
  if (first === undefined) return document;
  const told = faults.slice(0, most).map((fault) => ({ ...fault, message: sayFault(fault) }));
  throw new DomainError('invalidRules', `The tables have ${faults.length} fault(s): ${sayFault(first)}`, {
    errors: told.map(({ line, column, code, message }) => ({ pointer: `/content/${line}/${column}`, code, message })),
    members: {
      diagnostics: told.map(({ code, message, span, line, column, head, cell }) => ({
        code,
        severity: 'error',
        message,
        parameters: { line, column, head, cell },
        span,
      })),
    },
  });
}

/** A rule set as CSV decision tables. */
export function decisionTables(text: string): string {
  return printTables(parse(text).document).csv;
}
