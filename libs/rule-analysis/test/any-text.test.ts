import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  complete,
  foldingOf,
  hover,
  outlineOf,
  referencesOf,
  renameEdits,
  selectionRangesAt,
  signature,
} from '../src/index.js';
import { context } from './editing.js';

const pieces = fc.constantFrom(
  ...'rule fact when is then because control with text help extra and or not in list chapter heading between'.split(
    ' ',
  ),
  ...'starts with missing present if then else min( days_between( ( ) , .. . = != < <= + - * / # " ` { }'.split(' '),
  ...'item.net_mass item.origin item.commodity_code 61 6109 "CN" 2026-03-01 تبغ \n \r\n'.split(' '),
);
const texts = fc
  .array(pieces, { maxLength: 40 })
  .chain((parts) => fc.constantFrom(' ', '\n', '').map((between) => parts.join(between)));

it('answers about any text at any place, within the text', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, number) => {
      const offset = number % (text.length + 1);
      const { replace } = complete(text, offset, context);
      const spans = [
        replace,
        hover(text, offset, context)?.span,
        ...(referencesOf(text, offset)?.spans ?? []),
        ...foldingOf(text),
        ...outlineOf(text).map(({ span }) => span),
        ...selectionRangesAt(text, offset),
      ].filter((span) => span !== undefined);
      expect(spans.filter(({ start, end }) => start < 0 || start > end || end > text.length)).toEqual([]);
      expect(replace.start <= offset && offset <= replace.end).toBe(true);
      const help = signature(text, offset, context);
      if (help) expect(help.active).toBeLessThan(help.parameters.length);
      expect(renameEdits(text, offset, { name: 'x', vocabulary: context.vocabulary })).toBeDefined();
    }),
    { seed: 3, numRuns: 500 },
  );
});
