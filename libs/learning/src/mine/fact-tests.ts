import { factNamed } from '@tidewaiter/declaration';
import { spellName, spellText, type Fact, type FactRow, type ListContents } from '@tidewaiter/rule-language';
import { joints, wordsOf, type CellTest, type TestFinder } from './cell-test.js';

/** `item.origin = "CN"`, one test for each value; for a party the test says who. */
export function valueTests(fact: Fact): TestFinder {
  const { label, name } = fact;
  const kind = fact.domain === 'party' ? 'who' : 'how';
  return remembered((row) => {
    const value = row[name];
    if (typeof value === 'boolean') {
      const joint = value ? joints.holds : joints.fails;
      const words = wordsOf((language) => `${label[language]}: ${joint[language]}`);
      return [{ family: name, condition: `${spellName(name)} = ${value}`, words, kind }];
    }
    if (typeof value !== 'string') return [];
    const words = wordsOf((language) => `${label[language]} ${joints.is[language]} ${value}`);
    return [{ family: name, condition: `${spellName(name)} = ${spellText(value)}`, words, kind }];
  });
}

/** `item.licence = false or item.licence is missing`: what should be yes is not. */
export function unconfirmedTests({ label, name }: Fact): TestFinder {
  const test: CellTest = {
    family: name,
    condition: `(${spellName(name)} = false or ${spellName(name)} is missing)`,
    words: wordsOf((language) => `${label[language]}: ${joints.unconfirmed[language]}`),
    kind: 'how',
  };
  return (row) => (row[name] === true ? [] : [test]);
}

/** `item.brand is missing`, or is present, whichever holds. */
export function presenceTests({ label, name }: Fact): TestFinder {
  return remembered((row) => {
    const word = row[name] === undefined ? 'missing' : 'present';
    const joint = word === 'missing' ? joints.isMissing : joints.isPresent;
    const words = wordsOf((language) => `${label[language]} ${joint[language]}`);
    return [{ family: name, condition: `${spellName(name)} is ${word}`, words, kind: 'how' }];
  });
}

const levels = [
  { digits: 2, joint: joints.chapter, condition: (code: string) => `in chapter ${code}` },
  { digits: 4, joint: joints.heading, condition: (code: string) => `in heading ${code}` },
  { digits: 6, joint: joints.subheading, condition: (code: string) => `starts with ${spellText(code)}` },
] as const;

/** Chapter, heading and subheading of a commodity code. */
export function prefixTests({ name }: Fact): TestFinder {
  return remembered((row) => {
    const code = row[name];
    if (typeof code !== 'string') return [];
    return levels.map(({ condition, digits, joint }) => {
      const prefix = code.slice(0, digits);
      const words = wordsOf((language) => `${joint[language]} ${prefix}`);
      return { family: name, condition: `${spellName(name)} ${condition(prefix)}`, words, kind: 'how' };
    });
  });
}

/** `departure_country != item.origin`: two facts of one domain that say different things. */
export function differenceTests(first: string, second: string): TestFinder {
  const [one, other] = [factNamed(first), factNamed(second)];
  if (one === undefined || other === undefined) return () => [];
  const test: CellTest = {
    family: `${first} ${second}`,
    condition: `${spellName(first)} != ${spellName(second)}`,
    words: wordsOf((language) => `${one.label[language]} ${joints.differsFrom[language]} ${other.label[language]}`),
    kind: 'how',
  };
  const differs = ({ [first]: a, [second]: b }: FactRow): boolean => a !== undefined && b !== undefined && a !== b;
  return (row) => (differs(row) ? [test] : []);
}

/** `item.origin in list high_risk_origins`, for each list; lists of other things hold none of the values. */
export function listTests(fact: Fact, lists: ListContents): TestFinder {
  const { label, name } = fact;
  const tests = [...lists].map(([list, values]): { test: CellTest; values: ReadonlySet<string> } => ({
    values,
    test: {
      family: `${name} in ${list}`,
      condition: `${spellName(name)} in list ${spellName(list)}`,
      words: wordsOf((language) => `${label[language]} ${joints.inList[language]} ${list}`),
      kind: fact.domain === 'party' ? 'who' : 'how',
    },
  }));
  return (row) => {
    const value = row[name];
    return typeof value === 'string' ? tests.filter(({ values }) => values.has(value)).map(({ test }) => test) : [];
  };
}

/** The same test object for the same condition, so that tests can be counted by identity. */
function remembered(find: (row: FactRow) => readonly CellTest[]): TestFinder {
  const known = new Map<string, CellTest>();
  return (row) =>
    find(row).map((test) => {
      const found = known.get(test.condition) ?? test;
      known.set(test.condition, found);
      return found;
    });
}
