import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noSpan, valueOf, type ArithmeticOperator, type Expression, type FactRow } from '@tidewaiter/rule-language';
import { emitExpression, parameterSink, postgres } from '@tidewaiter/rule-sql';
import { PostgresRows } from './postgres-rows.js';
import { lists, vocabulary } from './setting.js';

const [a, b] = ['item.customs_value', 'item.net_mass'] as const;
const left: Expression = { kind: 'fact', name: a, span: noSpan };
const right: Expression = { kind: 'fact', name: b, span: noSpan };
const one: Expression = { kind: 'number', value: 1, span: noSpan };

function step(operator: ArithmeticOperator, first: Expression, second: Expression): Expression {
  return { kind: 'arithmetic', operator, left: first, right: second, span: noSpan };
}

/** Any finite double: each sign, exponent and pattern of bits as likely as another. */
const anyDouble = fc
  .tuple(fc.nat(0xff_ff_ff_ff), fc.nat(0xff_ff_ff_ff))
  .map(([high, low]) => {
    const bytes = new DataView(new ArrayBuffer(8));
    bytes.setUint32(0, high);
    bytes.setUint32(4, low);
    return bytes.getFloat64(0);
  })
  .filter(Number.isFinite);

const border = [0, -0, 5e-324, -1e-323, 2 ** -1022, 2 ** -1021, 2 ** -538, 2 ** -537, 0.25, 0.5, 1, -1, 2, 3, 2 ** 512];
const large = [2 ** 1022, 2 ** 1023, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MAX_VALUE / 3, 2 ** 970];

/** Two factors whose product is as close to half the smallest double, or to the greatest, as doubles allow. */
const closeCall = fc
  .tuple(
    fc.double({ min: 1, max: 2, noNaN: true }),
    fc.constantFrom(-1, 0, 1),
    fc.constantFrom([-538, -537], [512, 512]),
    fc.boolean(),
  )
  .map(([mantissa, step, [first = 0, second = 0], isNegative]): [number, number] => {
    const other = 2 / mantissa + step * 2 ** -52;
    return [mantissa * 2 ** (first - 1), (isNegative ? -other : other) * 2 ** second];
  });

const likely = fc.oneof(fc.constantFrom(...border, ...large), anyDouble);
const pairs = fc.oneof(fc.tuple(likely, likely), closeCall);

let rows: PostgresRows;
beforeAll(async () => {
  rows = await PostgresRows.open([...vocabulary.facts.values()]);
});
afterAll(() => rows.close());

describe('arithmetic at the ends of the range of a double, in PostgreSQL', () => {
  const table: FactRow[] = fc.sample(pairs, { numRuns: 20_000, seed: 11 }).map(([x, y]) => ({ [a]: x, [b]: y }));
  table.push({ [a]: 1 }, { [b]: 5e-324 }, {});

  const operators = ['+', '-', '*', '/'] as const;
  const expressions = operators.flatMap((operator) => [
    // A sum of facts alone is within range, which the checker sees to.
    operator === '+' || operator === '-' ? step(operator, step('*', left, one), right) : step(operator, left, right),
    // Beside something that is already too large or too small, and where no size of the facts is usual.
    step(operator, step('*', left, right), left),
    step(operator, right, step('/', left, right)),
  ]);

  it('never fails and gives what JavaScript gives, to the last bit', async () => {
    await rows.load(table);
    const sink = parameterSink();
    const answers = await rows.ask(
      expressions.map((expression) => emitExpression(expression, { lists, sink, dialect: postgres })),
      sink.parameters,
    );
    const found = expressions.flatMap((expression, at) =>
      table.flatMap((row, index) => {
        const expected = valueOf(expression, row, lists) ?? null;
        const answer = answers[at]?.[index];
        // Zero has a sign in SQL and in JavaScript, and nothing in the language can tell.
        return answer === expected || (answer === 0 && expected === 0) ? [] : [{ at, row, expected, answer }];
      }),
    );
    expect(found.slice(0, 5)).toEqual([]);
  });

  it('is tried on enough of each: results that are missing, zero and neither', () => {
    for (const operator of operators) {
      const values = table.map((row) => valueOf(step(operator, left, right), row, lists));
      expect(values.filter((value) => value === undefined).length).toBeGreaterThan(50);
      expect(values.filter((value) => value !== undefined && value !== 0).length).toBeGreaterThan(1000);
    }
    const products = table.map((row) => ({ row, value: valueOf(step('*', left, right), row, lists) }));
    expect(products.filter(({ row, value }) => value === 0 && row[a] !== 0 && row[b] !== 0).length).toBeGreaterThan(
      1000,
    );
  });
});
