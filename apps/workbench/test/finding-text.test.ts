import { describe, expect, it } from '@jest/globals';
import { findingFixTitles, findingKinds } from '@tidewaiter/rule-analysis';
import type { FindingCode, FindingFixTitle } from '@tidewaiter/rule-analysis';
import { findingFixText, findingText } from '../src/i18n/finding-text.js';

const codes = Object.keys(findingKinds) as FindingCode[];
const titles = Object.keys(findingFixTitles) as FindingFixTitle[];

describe('finding text', () => {
  it.each(codes)('%s tells every parameter in every language', (code) => {
    const parameters = Object.fromEntries(findingKinds[code].parameters.map((name) => [name, `<${name}>`]));
    for (const language of ['en', 'fr', 'ar'] as const) {
      const said = findingText({ code, message: '', parameters }, language);
      for (const value of Object.values(parameters)) expect(said).toContain(value);
      expect(said).not.toMatch(/[{}]/);
    }
  });

  it.each(codes)('%s is Arabic in Arabic, outside the code it quotes', (code) => {
    const said = findingText({ code, message: '', parameters: {} }, 'ar').replace(/`[^`]*`|\{\w+\}/g, '');
    expect(said).toMatch(/[\u0600-\u06ff]/);
    expect(said).not.toMatch(/[a-z]{3}/i);
  });

  it('names the kind of code in the language of the reader', () => {
    const finding = { code: 'unknown-code', message: '', parameters: { value: 'QQ', what: 'country' } };
    expect(findingText(finding, 'en')).toBe('`QQ` is not a known country, write one that exists');
    expect(findingText(finding, 'fr')).toContain('(pays)');
    expect(findingText(finding, 'ar')).toContain('(بلد)');
  });

  it('says a finding it does not know in the words of the service', () => {
    expect(findingText({ code: 'later', message: 'as it came', parameters: {} }, 'ar')).toBe('as it came');
  });

  it.each(titles)('the correction %s is said in every language', (title) => {
    const parameters = { condition: '<c>', ruleId: '<r>', replacement: '<x>' };
    for (const language of ['en', 'fr', 'ar'] as const) {
      expect(findingFixText({ title, parameters }, language)).toMatch(/<[crx]>/);
    }
  });
});
