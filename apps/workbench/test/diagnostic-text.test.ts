import { describe, expect, it } from '@jest/globals';
import { diagnosticKinds, parse, ruleFromJson } from '@tidewaiter/rule-language';
import type { DiagnosticCode } from '@tidewaiter/rule-language';
import { diagnosticText, fixText } from '../src/i18n/diagnostic-text.js';

const codes = Object.keys(diagnosticKinds) as DiagnosticCode[];

function diagnosticOf(code: DiagnosticCode) {
  const parameters = Object.fromEntries(diagnosticKinds[code].parameters.map((name) => [name, `<${name}>`]));
  return { code, message: '', parameters };
}

const latinWords = (text: string) => text.replace(/`[^`]*`/g, '').match(/\b(?!JSON\b)[a-z]{3,}\b/gi) ?? [];

describe('diagnostic text', () => {
  it.each(codes)('%s tells every parameter in every language', (code) => {
    const diagnostic = diagnosticOf(code);
    for (const language of ['en', 'fr', 'ar'] as const) {
      const said = diagnosticText(diagnostic, language);
      for (const value of Object.values(diagnostic.parameters)) expect(said).toContain(value);
    }
  });

  it('says in French what the parser expected', () => {
    const [first] = parse('rule A "n"\n  when office =\n  then lane red').diagnostics;
    expect(first && diagnosticText(first, 'fr')).toBe('`then` inattendu ; attendu : une valeur');
    expect(first && diagnosticText(first, 'en')).toBe(first?.message);
  });

  it.each([
    'rule',
    'rule A "n" when x is then lane red',
    'rule A "n" when x in list then lane red',
    'rule A "n" when x in 3 then lane red',
    'rule A "n" when x in chapter a then lane red',
    'rule A "n" when x = 1 then lane pink',
    'rule A "n" when x = 1 then points 3 because = ',
    'rule A "n" when x = 1 then lane red with colour red',
    'rule A "n" when x = 1 then lane red with valid from "',
    'rule A "n" when x = 1 then lane red extra 3',
    'rule A "n" when x = 1 then red',
    'rule A "n" when x = 1 nonsense',
  ])('leaves no English in Arabic: %s', (text) => {
    const { diagnostics } = parse(text);
    expect(diagnostics).not.toHaveLength(0);
    for (const diagnostic of diagnostics) expect(latinWords(diagnosticText(diagnostic, 'ar'))).toEqual([]);
  });

  it.each([
    7,
    { conditions: { all: 3 } },
    { conditions: { all: [{ fact: 'x', operator: 'between', value: 1 }] }, event: { type: 'a' } },
    { conditions: { all: [{ fact: 'x', operator: 'in', value: 1 }] }, event: { type: 'a', params: { lane: 'pink' } } },
    { conditions: { all: [{ fact: 1, operator: 2, value: {} }] }, event: { type: 'a', params: { controls: 3 } } },
  ])('leaves no English in Arabic of faults in JSON: %j', (value) => {
    const { diagnostics } = ruleFromJson(value);
    expect(diagnostics).not.toHaveLength(0);
    for (const diagnostic of diagnostics) expect(latinWords(diagnosticText(diagnostic, 'ar'))).toEqual([]);
  });

  it('keeps the direction of code within Arabic', () => {
    const said = diagnosticText({ code: 'unknown-fact', message: '', parameters: { name: 'item.orign' } }, 'ar');
    expect(said).toContain('\u2066`item.orign`\u2069');
  });

  it('passes on what the service says of a code it does not know', () => {
    expect(diagnosticText({ code: 'of-tomorrow', message: 'said by the service', parameters: {} }, 'ar')).toBe(
      'said by the service',
    );
  });

  it('says a correction', () => {
    const fix = { title: 'replace-with', parameters: { replacement: 'item.origin' } } as const;
    expect(fixText(fix, 'en')).toBe('replace with `item.origin`');
    expect(fixText(fix, 'fr')).toBe('remplacer par `item.origin`');
  });
});
