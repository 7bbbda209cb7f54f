import { describe, expect, it } from '@jest/globals';
import { parseExpression } from '@tidewaiter/rule-language';
import { duckdb, emitExpression, emitRule, parameterSink, quoted, type Emission } from '../src/index.js';
import { lists, rulesWhen } from '../../../test/support/rules-when.js';

function emission(): Emission {
  return { lists, sink: parameterSink(), dialect: duckdb };
}

/** The SQL of one condition, without the CASE around every rule, and its parameters. */
function emitted(condition: string): { sql: string; values: unknown[]; types: string[] } {
  const target = emission();
  const [rule] = rulesWhen(condition).rules;
  if (!rule) throw new Error(condition);
  const sql = emitRule(rule, target).replace(/^\(CASE WHEN (.*) THEN TRUE ELSE FALSE END\)$/s, '$1');
  const { parameters } = target.sink;
  return { sql, values: parameters.map(({ value }) => value), types: parameters.map(({ type }) => type) };
}

describe('emitRule', () => {
  it.each([
    ['item.net_mass > 5', '("item.net_mass" > $1::DOUBLE)', [5]],
    ['office != "DZALG"', '("office" <> $1::VARCHAR)', ['DZALG']],
    ['not authorised', '(NOT ("authorised" = $1::BOOLEAN))', [true]],
    ['lodged_on >= 2026-02-28', '("lodged_on" >= $1::DATE)', ['2026-02-28']],
    ['item.net_mass between 1 and 2', '("item.net_mass" BETWEEN $1::DOUBLE AND $2::DOUBLE)', [1, 2]],
    ['office in list watched', 'list_contains($1::VARCHAR[], "office")', [['DZALG', 'DZORN']]],
    ['office not in ("B", "A")', '(NOT list_contains($1::VARCHAR[], "office"))', [['B', 'A']]],
    ['item.net_mass in (0.1, 2)', 'list_contains($1::DOUBLE[], "item.net_mass")', [[0.1, 2]]],
    ['lodged_on in (2026-02-28, 2024-02-29)', 'list_contains($1::DATE[], "lodged_on")', [['2026-02-28', '2024-02-29']]],
    ['office is missing', '("office" IS NULL)', []],
    [
      'office starts with "DZ", "TN"',
      '(starts_with("office", $1::VARCHAR) OR starts_with("office", $2::VARCHAR))',
      ['DZ', 'TN'],
    ],
  ])('%s', (condition, sql, values) => {
    const answer = emitted(condition);
    expect(answer.sql).toBe(sql);
    expect(answer.values).toEqual(values);
  });

  it('is true or false, never NULL', () => {
    const [rule] = rulesWhen('authorised').rules;
    if (!rule) throw new Error('no rule');
    expect(emitRule(rule, emission())).toBe('(CASE WHEN ("authorised" = $1::BOOLEAN) THEN TRUE ELSE FALSE END)');
  });

  it('pushes negations down, because NOT of NULL is NULL where SQL and the language would part', () => {
    expect(emitted('not (authorised and item.net_mass > 5)').sql).toBe(
      '((NOT ("authorised" = $1::BOOLEAN)) OR (NOT ("item.net_mass" > $2::DOUBLE)))',
    );
  });

  it('binds an equal value once, but not as two types', () => {
    const target = emission();
    const rules = rulesWhen(
      'office in list watched',
      'office not in list watched',
      'office = "1"',
      'item.net_mass = 1',
    );
    for (const rule of rules.rules) emitRule(rule, target);
    expect(target.sink.parameters).toEqual([
      { type: 'textList', value: ['DZALG', 'DZORN'] },
      { type: 'text', value: '1' },
      { type: 'double', value: 1 },
    ]);
  });

  it('knows nothing of what is missing, not even that an empty list lacks it', () => {
    const [rule] = rulesWhen('office not in list watched').rules;
    if (!rule) throw new Error('no rule');
    const empty = new Map([['watched', new Set<string>()]]);
    expect(emitRule(rule, { ...emission(), lists: empty })).toContain('(NOT ("office" IS NULL AND NULL::BOOLEAN))');
    expect(emitRule(rule, { ...emission(), lists: new Map() })).toContain('(NOT NULL::BOOLEAN)');
  });

  it('binds nothing that it does not write, as a statement with a value too many is refused', () => {
    const [rule] = rulesWhen('(if authorised then "DZALG" else office) in list watched').rules;
    if (!rule) throw new Error('no rule');
    const target = { ...emission(), lists: new Map<string, Set<string>>() };
    emitRule(rule, target);
    expect(target.sink.parameters).toEqual([]);
  });

  it('writes nothing a rule says into the SQL', () => {
    const { sql, values } = emitted(
      `office = "'; DROP TABLE t; --" and item.net_mass * 0.125 < 7 and item.commodity_code in 61..62`,
    );
    expect(sql).not.toMatch(/DROP|125|7|6[12]/);
    expect(values).toEqual(["'; DROP TABLE t; --", 0.125, 7, '61', '62']);
  });
});

describe('emitExpression', () => {
  it.each([
    ['item.customs_value + 1', '("item.customs_value" + $1::DOUBLE)'],
    ['item.customs_value / 100', '("item.customs_value" / $1::DOUBLE)'],
    [
      'item.customs_value / item.net_mass',
      '(CASE WHEN isfinite(("item.customs_value" / "item.net_mass")) THEN ("item.customs_value" / "item.net_mass") END)',
    ],
    [
      'max(item.customs_value, 1)',
      '(CASE WHEN "item.customs_value" IS NOT NULL THEN greatest("item.customs_value", $1::DOUBLE) END)',
    ],
    ['days_between(registered_on, lodged_on)', `date_diff('day', "registered_on", "lodged_on")::DOUBLE`],
    ['log(item.net_mass)', 'ln(nullif(greatest("item.net_mass", 0), 0))::FLOAT::DOUBLE'],
    [
      'if authorised then 1 else 2',
      '(CASE WHEN ("authorised" = $1::BOOLEAN) THEN $2::DOUBLE WHEN (NOT ("authorised" = $1::BOOLEAN)) THEN $3::DOUBLE END)',
    ],
  ])('%s', (text, sql) => {
    const { expression } = parseExpression(text);
    if (!expression) throw new Error(text);
    expect(emitExpression(expression, emission())).toBe(sql);
  });
});

describe('quoted', () => {
  it('closes no name early', () => {
    expect(quoted('a"; DROP TABLE t; --')).toBe('"a""; DROP TABLE t; --"');
  });
});
