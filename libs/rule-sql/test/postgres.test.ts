import { describe, expect, it } from '@jest/globals';
import { parseExpression } from '@tidewaiter/rule-language';
import { emitExpression, emitRule, parameterSink, postgres, type Emission } from '../src/index.js';
import { lists, rulesWhen } from '../../../test/support/rules-when.js';

function emission(): Emission {
  return { lists, sink: parameterSink(), dialect: postgres };
}

/** The SQL of one condition, without the CASE around every rule. */
function sqlWhen(condition: string): string {
  const [rule] = rulesWhen(condition).rules;
  if (!rule) throw new Error(condition);
  return emitRule(rule, emission()).replace(/^\(CASE WHEN (.*) THEN TRUE ELSE FALSE END\)$/s, '$1');
}

function sqlOf(text: string): string {
  const { expression } = parseExpression(text);
  if (!expression) throw new Error(text);
  return emitExpression(expression, emission());
}

describe('conditions for PostgreSQL', () => {
  it.each([
    ['item.net_mass > 5', '("item.net_mass" > $1::double precision)'],
    ['office != "DZALG"', '("office" <> $1::text COLLATE "C")'],
    ['lodged_on between 2026-02-28 and 2026-03-01', '("lodged_on" BETWEEN $1::date AND $2::date)'],
    ['office in list watched', '("office" = ANY ($1::text[] COLLATE "C"))'],
    ['item.net_mass not in (0.1, 2)', '(NOT ("item.net_mass" = ANY ($1::double precision[])))'],
    ['lodged_on in (2026-02-28, 2024-02-29)', '("lodged_on" = ANY ($1::date[]))'],
    ['office starts with "DZ"', '(starts_with("office", $1::text COLLATE "C"))'],
    ['not authorised', '(NOT ("authorised" = $1::boolean))'],
  ])('%s', (condition, sql) => {
    expect(sqlWhen(condition)).toBe(sql);
  });

  it('compares the ends of a range of codes by their bytes', () => {
    expect(sqlWhen('item.commodity_code in 6101..6117')).toContain(
      'left("item.commodity_code", length($1::text COLLATE "C")::INTEGER) COLLATE "C" BETWEEN ($1::text COLLATE "C") AND',
    );
  });
});

describe('calculations for PostgreSQL', () => {
  it.each([
    ['item.customs_value + 1', '("item.customs_value" + $1::double precision)'],
    ['days_between(registered_on, lodged_on)', '("lodged_on" - "registered_on")::double precision'],
    ['log(item.net_mass)', 'ln(nullif(greatest("item.net_mass", 0), 0))::real::double precision'],
    [
      'max(item.net_mass, 1)',
      '(CASE WHEN "item.net_mass" IS NOT NULL THEN greatest("item.net_mass", $1::double precision) END)',
    ],
  ])('%s', (text, sql) => {
    expect(sqlOf(text)).toBe(sql);
  });

  const quotient = sqlOf('item.customs_value / item.net_mass');

  it('divides facts of usual size as they are, and by zero not at all', () => {
    expect(quotient).toMatch(/ELSE \("item\.customs_value" \/ nullif\("item\.net_mass", 0\)\) END\)$/);
  });

  it('first asks whether a fact is of a size with which a step could fail', () => {
    expect(quotient).toMatch(/^\(CASE WHEN \("item\.customs_value" <> 0 AND \(abs\("item\.customs_value"\) < '3\.0/);
    expect(quotient).toMatch(/OR \("item\.net_mass" <> 0 AND \(abs\("item\.net_mass"\) < /);
  });

  it('takes the sizes of literals as they are, and asks for narrower facts where more of them are multiplied', () => {
    const limits = ['item.net_mass * 2', 'item.net_mass * item.net_mass * item.net_mass'].map(
      (text) => /< '([^']+)'/.exec(sqlOf(text))?.[1],
    );
    expect(limits.map(Number)).toEqual([2 ** -500, 2 ** -250]);
  });

  it('looks at every step where no size of the facts is safe', () => {
    expect(sqlOf('item.net_mass * 1e-320')).toMatch(/^\(SELECT CASE WHEN a IS NULL OR b IS NULL THEN NULL/);
  });

  it('asks nothing about facts it only compares', () => {
    const sql = sqlOf('if item.net_mass * 2 > item.customs_value then office else "DZALG"');
    expect(sql).not.toContain('"office" <> 0');
    expect(sql).not.toContain('"item.customs_value" <> 0');
  });

  it('stays in proportion to what is written, however deep', () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'item.net_mass' : `1 / (max(2, ${nested(depth - 1)}) + 1)`;
    const sum = (depth: number): string => (depth === 0 ? 'item.net_mass' : `1 / (${sum(depth - 1)} + 1)`);
    expect(sqlOf(sum(24)).length).toBeLessThan(10 * sqlOf(sum(3)).length);
    expect(sqlOf(nested(2)).length).toBeLessThan(10 * sqlOf(sum(2)).length);
  });
});
