import { describe, expect, it } from '@jest/globals';
import { chapterNamed, chapters, headingNamed, headings, type NamedCode } from '../src/index.js';

/** Headings of HS 2022 in each chapter, from 01 on; 77 has none. */
const headingsPerChapter = [
  [6, 10, 9, 10, 9, 4, 14, 14, 10, 8, 9, 14, 2, 2, 21, 5, 4, 6, 5, 9, 6, 9, 9, 4],
  [29, 21, 16, 50, 42, 6, 5, 15, 7, 7, 7, 6, 7, 27, 26, 17],
  [11, 5, 4, 21, 4, 2, 7, 22, 11, 7, 13, 12, 10, 8, 16, 9, 5, 11, 11, 6, 17, 17, 10],
  [6, 6, 3, 4, 15, 13, 19, 18, 29, 26, 16, 8, 16, 0, 4, 6, 4, 12, 15, 11],
  [86, 48, 9, 16, 6, 8, 32, 14, 7, 7, 6, 6, 20, 6],
].flat();

const languages = ['en', 'fr', 'ar'] as const;

describe('the chapters', () => {
  it('are 01 to 97 without 77, in order', () => {
    const numbers = Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(chapters.map(({ code }) => code)).toEqual(numbers.filter((code) => code !== '77'));
  });
});

describe('the headings', () => {
  it('are the 1,228 of HS 2022', () => {
    expect(headings).toHaveLength(1228);
    const counts = headingsPerChapter.map((_, index) => {
      const chapter = String(index + 1).padStart(2, '0');
      return headings.filter(({ code }) => code.startsWith(chapter)).length;
    });
    expect(counts).toEqual(headingsPerChapter);
  });

  it('have four digits, stand once and in order', () => {
    const codes = headings.map(({ code }) => code);
    expect(codes.filter((code) => !/^\d{4}$/.test(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it.each(['2404', '0309', '3827', '8485', '8524', '8549', '8806', '8807'])(
    'have %s of the edition of 2022',
    (code) => {
      expect(headingNamed(code)?.code).toBe(code);
    },
  );
});

describe.each([
  ['chapters', chapters],
  ['headings', headings],
] as const)('labels of the %s', (_, codes) => {
  it.each(languages)('are short and differ from one another in %s', (language) => {
    const labels = codes.map(({ label }) => label[language]);
    expect(labels.filter((label) => label.length > 60 || label.split(' ').length > 8)).toEqual([]);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it('are written in the letters of their language', () => {
    const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{N}\s,’%()-]+$/u.test(text);
    const isArabic = (text: string): boolean => /^[\p{Script=Arabic}\p{N}\s،%()]+$/u.test(text);
    const misspelt = (code: NamedCode): boolean =>
      !isLatin(code.label.en) || !isLatin(code.label.fr) || !isArabic(code.label.ar);
    expect(codes.filter(misspelt)).toEqual([]);
  });
});

it('names chapters and headings by code, and nothing else', () => {
  expect(chapterNamed('24')?.label).toEqual({
    en: 'Tobacco and nicotine products',
    fr: 'Tabacs et produits à nicotine',
    ar: 'تبغ ومنتجات نيكوتين',
  });
  expect(headingNamed('6109')?.label.fr).toBe('T-shirts et maillots de corps');
  expect([chapterNamed('77'), chapterNamed('6109'), headingNamed('61'), headingNamed('8469')]).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
