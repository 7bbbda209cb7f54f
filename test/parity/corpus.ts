import { appendFileSync, readFileSync } from 'node:fs';
import {
  expressionsIn,
  parse,
  printCondition,
  printExpression,
  truthOf,
  valueOf,
  type Condition,
  type Expression,
  type FactRow,
  type Rule,
} from '@tidewaiter/rule-language';
import { lists } from './setting.js';

const file = new URL('corpus.txt', import.meta.url);

/** One line of the corpus: conditions that hit the row and conditions that do not, which together say its answer. */
export interface CorpusLine {
  readonly text: string;
  readonly row: FactRow;
  readonly hitting: readonly string[];
  readonly sparing: readonly string[];
}

/** The lines of corpus.txt that say something. */
export function readCorpus(): CorpusLine[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map(corpusLine);
}

/** Adds what the language says of a condition and a row, for every engine to be held to from now on. */
export function addToCorpus(condition: Condition, row: FactRow): void {
  const text = printCondition(condition).replace(/\s+/g, ' ');
  const answer = truthOf(condition, row, lists) ?? 'unknown';
  appendFileSync(file, `${text} | ${JSON.stringify(row)} | ${answer}\n`);
}

/** Adds what the language says an expression comes to on a row, of which only the facts it reads are kept. */
export function addValueToCorpus(expression: Expression, row: FactRow): void {
  const text = printExpression(expression).replace(/\s+/g, ' ');
  const read = new Set(expressionsIn(expression).flatMap((part) => (part.kind === 'fact' ? [part.name] : [])));
  const kept = Object.fromEntries(Object.entries(row).filter(([name]) => read.has(name)));
  const value = valueOf(expression, row, lists);
  appendFileSync(
    file,
    `${text} | ${JSON.stringify(kept)} | ${value === undefined ? 'missing' : JSON.stringify(value)}\n`,
  );
}

/** A rule around the text of a condition; throws when it is not one. */
export function ruleWhen(condition: string, ruleId: string): Rule {
  const { document, diagnostics } = parse(`rule ${ruleId} "parity"\nwhen ${condition}\nthen points 1`);
  const [rule] = document.rules;
  if (!rule) throw new Error(`${condition}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return rule;
}

function corpusLine(text: string): CorpusLine {
  const match = /^(.*?) \| (\{.*\}) \| (.*)$/.exec(text);
  const [, subject, row, answer] = match ?? [];
  if (subject === undefined || row === undefined || answer === undefined) {
    throw new Error(`not \`condition or expression | row | answer\`: ${text}`);
  }
  return { text, row: JSON.parse(row) as FactRow, ...askedOf(subject, answer) };
}

function askedOf(subject: string, answer: string): Pick<CorpusLine, 'hitting' | 'sparing'> {
  switch (answer) {
    case 'true':
      return { hitting: [subject], sparing: [`not (${subject})`] };
    case 'false':
      return { hitting: [`not (${subject})`], sparing: [subject] };
    case 'unknown':
      return { hitting: [], sparing: [subject, `not (${subject})`] };
    case 'missing':
      return { hitting: [`(${subject}) is missing`], sparing: [`(${subject}) is present`] };
    default:
      return { hitting: [`(${subject}) = ${answer}`], sparing: [`(${subject}) != ${answer}`] };
  }
}
