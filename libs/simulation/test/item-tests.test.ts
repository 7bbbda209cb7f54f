import { describe, expect, it } from '@jest/globals';
import { frozenList } from '@tidewaiter/decision';
import { planSimulation, type SimulatedRelease } from '../src/index.js';
import { itemTests } from '../src/scan/item-tests.js';
import { scanGroups } from '../src/scan/scan-groups.js';
import { contentOf, releaseOf } from './samples.js';

const label = { en: 'watched', fr: 'suivis', ar: 'مراقبون' };
const rule = (id: string, rest: string): string => `rule ${id} "Rule ${id}"\n${rest}\n`;
const listed = rule('A', 'when importer.id in list watched then points 1');
const dear = rule('B', 'when item.customs_value > 100 then points 1');
const sameInMay = rule('C', 'when item.customs_value > 100 then lane red, points 9 with valid from 2025-05-01');

function testsOf(candidate: SimulatedRelease, baseline?: SimulatedRelease) {
  const { after, before } = planSimulation({ candidate, baseline, dataset: 'any' }).sides;
  return itemTests([after, before]);
}

function releaseWith(text: string, values: Parameters<typeof frozenList>[1] = [{ value: 'T1' }]): SimulatedRelease {
  return releaseOf(contentOf(text, { lists: [frozenList({ name: 'watched', label }, values)] }));
}

describe('the tests that rules come down to', () => {
  it('are one for rules equal in condition, lists and validity, whatever else they say', () => {
    const twin = rule('D', 'when item.customs_value > 100 then lane yellow, points 40 with share 0.5');
    const tests = testsOf(releaseWith(listed + dear + sameInMay + twin), releaseWith(dear + listed));
    expect(tests.map(({ rules }) => rules.map(({ index, side }) => `${side} ${index}`))).toEqual([
      ['after 0', 'before 1'],
      ['after 1', 'after 3', 'before 0'],
      ['after 2'],
    ]);
    expect(scanGroups(tests)).toHaveLength(1);
  });

  it('are as many as a list has contents, each on its own days, and no more where the list is not read', () => {
    const changing = [{ value: 'T1' }, { value: 'T2', startsOn: '2025-03-01', expiresOn: '2025-05-31' }];
    const tests = testsOf(releaseWith(listed + dear, changing));
    expect(tests.map(({ days, lists }) => [days.from, days.before, [...(lists.get('watched') ?? [])]])).toEqual([
      [undefined, '2025-03-01', ['T1']],
      ['2025-03-01', '2025-06-01', ['T1', 'T2']],
      ['2025-06-01', undefined, ['T1']],
      [undefined, undefined, []],
    ]);
    // What holds the same is scanned together, and so is what reads no list.
    const groups = scanGroups(tests).map((group) => group.tests.map((test) => tests.indexOf(test)));
    expect(groups).toEqual([[0, 2, 3], [1]]);
  });

  it('differ where both sides have a list of the same name that holds something else', () => {
    const tests = testsOf(releaseWith(listed), releaseWith(listed, [{ value: 'T9' }]));
    expect(tests).toHaveLength(2);
    expect(scanGroups(tests).map(({ lists }) => [...(lists.get('watched') ?? [])])).toEqual([['T1'], ['T9']]);
  });
});
