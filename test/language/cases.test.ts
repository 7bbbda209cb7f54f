import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { check, normalise, parse, parseExpression, printCondition, truthOf, valueOf } from '@tidewaiter/rule-language';
import type { Condition, Diagnostic, FactRow, ListContents, NormalCondition } from '@tidewaiter/rule-language';
import { vocabulary } from '../../libs/rule-language/test/vocabulary.js';

const lists: ListContents = new Map([
  ['high_risk_origins', new Set(['CN', 'KP'])],
  ['brands', new Set<string>()],
]);

/** The lines of a file of cases, split at the bars; `#` begins a comment. */
function cases(name: string): [string, string, string][] {
  const lines = readFileSync(join(import.meta.dirname, `${name}.cases`), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [first = '', second = '', third = ''] = line.split(/\s\|(?=\s|$)/).map((part) => part.trim());
      return [first, second, third];
    });
}

function rowOf(text: string): FactRow {
  return JSON.parse(`{${text}}`) as FactRow;
}

const head = 'rule A "a"\nwhen ';

function read(condition: string): { text: string; condition?: Condition; diagnostics: readonly Diagnostic[] } {
  const text = `${head}${condition}\nthen points 1`;
  const { document, diagnostics } = parse(text);
  const found = diagnostics.length > 0 ? diagnostics : check(document, vocabulary).diagnostics;
  const [rule] = document.rules;
  return { text, ...(rule ? { condition: rule.condition } : {}), diagnostics: found };
}

/** What an engine of two truth values makes of the normal form. */
function hitsNormal(normal: NormalCondition, row: FactRow): boolean {
  switch (normal.kind) {
    case 'all':
      return normal.conditions.every((each) => hitsNormal(each, row));
    case 'any':
      return normal.conditions.some((each) => hitsNormal(each, row));
    case 'leaf':
      return truthOf(normal.leaf, row, lists) === !normal.negated;
  }
}

describe('conditions', () => {
  it.each(cases('conditions'))('%s | %s | %s', (text, row, expected) => {
    const { condition, diagnostics } = read(text);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!condition) throw new Error('not a condition');
    const truth = truthOf(condition, rowOf(row), lists);
    expect(truth === undefined ? 'unknown' : String(truth)).toBe(expected);
    expect(hitsNormal(normalise(condition), rowOf(row))).toBe(expected === 'true');
  });
});

describe('expressions', () => {
  it.each(cases('expressions'))('%s | %s | %s', (text, row, expected) => {
    const { expression, diagnostics } = parseExpression(text);
    expect(diagnostics).toEqual([]);
    if (!expression) throw new Error('not an expression');
    const value = valueOf(expression, rowOf(row), lists);
    expect(value === undefined ? 'missing' : JSON.stringify(value)).toBe(expected);
  });
});

describe('spellings', () => {
  it.each(cases('spellings'))('%s | %s', (text, printed) => {
    const { condition } = parse(`${head}${text}\nthen points 1`).document.rules[0] ?? {};
    expect(condition && printCondition(condition)).toBe(printed);
  });
});

describe('faults', () => {
  it.each(cases('faults'))('%s | %s', (condition, expected) => {
    const { text, diagnostics } = read(condition);
    const found = diagnostics.map(({ code, span, fix }) => {
      const edit = fix?.edits[0];
      return [code, text.slice(span.start, span.end), ...(edit ? [`=> ${edit.text}`] : [])].join(' ').trim();
    });
    expect(found.join('; ')).toBe(expected);
  });
});
