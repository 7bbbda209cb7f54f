import type { ArithmeticOperator } from '@tidewaiter/rule-language';
import { powerOfTwo } from './power-of-two.js';

/**
 * SQL of one step on any two doubles that never fails: NULL where IEEE 754 has an infinity or not-a-number, zero where
 * it has zero. Before the step is taken it is tried on the operands scaled by powers of two, which changes no digit of
 * them, and held within bounds that the scaled step cannot leave either. A subquery for each step, so that operands are
 * written and computed once; `OFFSET 0` keeps the planner from merging it, which would compute constants too early.
 */
export function careful(operator: ArithmeticOperator, left: string, right: string): string {
  const operands = `(SELECT ${left} AS a, ${right} AS b OFFSET 0) AS operands`;
  switch (operator) {
    case '+':
    case '-':
      return `(SELECT ${sum(operator)} FROM ${operands})`;
    case '*':
      return `(SELECT ${product} FROM ${operands}, ${sizes}, ${scaled}, ${halves})`;
    case '/':
      return `(SELECT ${quotient} FROM ${operands})`;
  }
}

const times = (sql: string, exponent: number): string => `${sql} * ${powerOfTwo(exponent)}`;
const atLeast = (sql: string, exponent: number): string => `greatest(${sql}, ${powerOfTwo(exponent)})`;
const atMost = (sql: string, exponent: number): string => `least(${sql}, ${powerOfTwo(exponent)})`;

/** Half of each is summed where the sum might overflow; beside something that large, what is below one does not count. */
function sum(operator: '+' | '-'): string {
  const half = (name: string): string => `(CASE WHEN abs(${name}) < 1 THEN 0 ELSE ${times(name, -1)} END)`;
  const safe = `abs(a) < ${powerOfTwo(1022)} AND abs(b) < ${powerOfTwo(1022)}`;
  const fits = `abs(${half('a')} ${operator} ${half('b')}) < ${powerOfTwo(1023)}`;
  return `CASE WHEN ${safe} THEN a ${operator} b WHEN ${fits} THEN a ${operator} b END`;
}

const sizes = 'LATERAL (SELECT least(abs(a), abs(b)) AS low, greatest(abs(a), abs(b)) AS high OFFSET 0) AS sizes';

/** x · y is the product times 2^1100 wherever the product may come close to zero, and far above that elsewhere. */
const scaled = `LATERAL (SELECT ${times(atMost('low', -500), 600)} AS x, ${times(atMost('high', 0), 500)} AS y OFFSET 0) AS scaled`;

/** The leading 26 bits of each factor (Veltkamp's splitting); the rest is what is left. */
const halves = `LATERAL (SELECT ${leading('x')} AS x1, ${leading('y')} AS y1 OFFSET 0) AS halves`;

function leading(name: string): string {
  const large = `'${2 ** 27 + 1}'::double precision * ${name}`;
  return `${large} - (${large} - ${name})`;
}

/** What rounding took from x · y (Dekker's product): every step of it is exact. */
const lost = '((x1 * y1 - x * y) + x1 * (y - y1) + (x - x1) * y1) + (x - x1) * (y - y1)';

/** Half the smallest double, 2^-1075, rounds to zero as all below it do; above it, the product is not zero. */
const product = [
  'CASE WHEN a IS NULL OR b IS NULL THEN NULL',
  `WHEN x * y < ${powerOfTwo(25)} THEN 0`,
  `WHEN x * y = ${powerOfTwo(25)} THEN CASE WHEN ${lost} > 0 THEN a * b ELSE 0 END`,
  `WHEN (${times(atLeast('low', -2), -512)}) * (${times(atLeast('high', 0), -512)}) >= 1 THEN NULL`,
  'ELSE a * b END',
].join(' ');

const quotient = [
  'CASE WHEN a IS NULL OR b IS NULL OR b = 0 THEN NULL',
  `WHEN ${times(atMost('abs(a)', -40), 1000)} <= ${times(atLeast('abs(b)', 0), -75)} THEN 0`,
  `WHEN ${times(atLeast('abs(a)', -60), -512)} >= ${times(atMost('abs(b)', 2), 512)} THEN NULL`,
  `WHEN ${times(atLeast('abs(a)', -60), -8)} / ${atMost('abs(b)', 2)} >= ${powerOfTwo(1016)} THEN NULL`,
  'ELSE a / b END',
].join(' ');
