import { expressionsIn, printExpression, type Expression } from '@tidewaiter/rule-language';
import { answer, engines, expressionsOf, valuesOf, valuing, type Engine, type Question } from './answers.js';
import { ConstructCoverage } from './construct-coverage.js';
import { addToCorpus, addValueToCorpus } from './corpus.js';
import type { Databases } from './databases.js';
import { describeDisagreement, findDisagreement, smallest } from './disagreement.js';
import { questionAt, rulesPerQuestion } from './questions.js';
import { lists, vocabulary } from './setting.js';

/** What has been asked so far. */
export interface Totals {
  rules: number;
  rows: number;
  /** Answers of each engine: one for each rule and row it was asked about. */
  readonly checks: Record<Engine, number>;
  /** Values of calculations that were compared to the last bit, on each engine that gives values. */
  values: number;
}

/** One question in so many also has the values of its calculations compared. */
const valuesEvery = 3;

/** Which questions to ask. */
interface Course {
  readonly runs: number;
  readonly seed: number;
  /** Runs of that seed to leave out at the start, for another process to take. */
  readonly from?: number;
}

/** Asks random questions of every engine, `runs` rules in all. Throws a description of the first disagreement. */
export async function askAll(
  { runs, seed, from = 0 }: Course,
  databases: Databases,
  report: (totals: Totals) => void = () => undefined,
): Promise<{ readonly totals: Totals; readonly coverage: ConstructCoverage }> {
  const totals: Totals = {
    rules: 0,
    rows: 0,
    checks: { interpret: 0, index: 0, scan: 0, bitmaps: 0, duckdb: 0, postgres: 0, stock: 0 },
    values: 0,
  };
  const coverage = new ConstructCoverage({ lists, vocabulary });
  const first = Math.ceil(from / rulesPerQuestion);
  for (let number = first; totals.rules < runs; number += 1) {
    const question = questionAt(seed, number);
    await askHits(question, databases, totals);
    if (number % valuesEvery === 0) totals.values += await askValues(question, databases);
    totals.rules += rulesPerQuestion;
    totals.rows += question.rows.length;
    coverage.add(question.checked.rules, question.rows);
    report(totals);
  }
  return { totals, coverage };
}

async function askHits(question: Question, databases: Databases, { checks }: Totals): Promise<void> {
  const hits = await answer(question, databases);
  const found = findDisagreement(question, hits);
  if (found) {
    const least = await smallest(found, question, databases);
    addToCorpus(least.rule.condition, least.row);
    throw new Error(describeDisagreement(least, question));
  }
  for (const engine of engines) {
    checks[engine] += hits[engine].flat().filter((each) => each !== undefined).length;
  }
}

/** How many values were compared. */
async function askValues(question: Question, databases: Databases): Promise<number> {
  const expressions = question.checked.rules.flatMap(({ normal }) => expressionsOf(normal)).filter(isComputed);
  const values = await valuesOf(expressions, question, databases);
  for (const engine of valuing) {
    for (const [index, expression] of expressions.entries()) {
      for (const [rowIndex, row] of question.rows.entries()) {
        const [expected, found] = [values.interpret, values[engine]].map((each) => each[index]?.[rowIndex]);
        if (found === expected) continue;
        const text = printExpression(expression);
        addValueToCorpus(expression, row);
        throw new Error(`${text} on ${JSON.stringify(row)} is ${String(expected)}, ${engine} says ${String(found)}`);
      }
    }
  }
  return expressions.length * question.rows.length;
}

/** Whether something is computed: values must agree to the last bit. */
function isComputed(expression: Expression): boolean {
  return expressionsIn(expression).length > 1;
}
