import { describe, expect, it } from '@jest/globals';
import { signature } from '../src/index.js';
import { context, rule } from './editing.js';

/** The signature at `|` in a text: its form and the parameter there. */
function at(marked: string): string | undefined {
  const found = signature(marked.replace('|', ''), marked.indexOf('|'), context);
  const active = found?.parameters[found.active];
  return found && `${found.id}: ${active ? found.label.slice(active.start, active.end) : ''}`;
}

describe('signature', () => {
  it.each([
    ['min(|', 'min: nombre'],
    ['min(item.net_mass, |', 'min: autre nombre'],
    ['min(1, 2, 3, |', 'min: autre nombre'],
    ['days_between(lodged_on, |', 'days_between: seconde date'],
    ['max(1, abs(|', 'abs: nombre'],
    ['max(1, abs(2), |', 'max: autre nombre'],
    ['item.net_mass between |', 'between: plus petit'],
    ['item.net_mass between 1 and |', 'between: plus grand'],
    ['item.net_mass between min(1, 2) and |', 'between: plus grand'],
    ['item.commodity_code in chapter |', 'chapter: chapitre'],
    ['item.commodity_code in 6101..|', 'codeRange: dernier code'],
    ['item.origin in (|', 'members: valeur'],
    ['item.origin starts with "|', 'prefix: "début"'],
    ['if container then |', 'conditional: valeur si vrai'],
  ])('explains %s', (condition, expected) => {
    expect(at(rule + condition)).toBe(expected);
  });

  it.each([
    ['rule |', 'rule: identifiant'],
    ['rule A "|"', 'rule: ce qu’elle trouve'],
    [`${rule}container\nthen lane red, points |`, 'then: 0 à 1000'],
    [`${rule}container\nthen lane red\nbecause VAL-1 "|"`, 'because: texte pour l’agent'],
    [`${rule}container\nthen lane red\ntext en |`, 'text: texte'],
  ])('explains the clause at %j', (marked, expected) => {
    expect(at(marked)).toBe(expected);
  });

  it('writes the form in the language of the reader', () => {
    const text = `${rule}item.net_mass between `;
    const label = (language: 'en' | 'fr' | 'ar') => signature(text, text.length, { ...context, language })?.label;
    expect([label('en'), label('fr'), label('ar')]).toEqual([
      'between lowest and highest',
      'between plus petit and plus grand',
      'between الأدنى and الأعلى',
    ]);
  });

  it.each(['|', `${rule}|`, `${rule}item.net_mass |`, `${rule}item.net_mass > 1 and |`, `${rule}# min(|`])(
    'says nothing at %j',
    (marked) => {
      expect(at(marked)).toBeUndefined();
    },
  );
});
