import { printCondition, type CheckedRule, type ListContents } from '@tidewaiter/rule-language';
import { stretchesFor, type ListStretch } from '../lens/list-stretches.js';
import type { Side, SideName } from '../plan.js';

/** Days of lodging, ISO dates, on which a test is asked; absent: no bound on that side. */
export interface TestedDays {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The first day on which it is asked no more. */
  readonly before?: string | undefined;
}

/** A test of items that rules come down to: a condition, what its lists hold, and the days for which that is so. */
export interface ItemTest {
  readonly rule: CheckedRule;
  /** Of the lists that the rule names. */
  readonly lists: ListContents;
  readonly days: TestedDays;
  /** The rules, by their places on their sides, whose hits it makes. */
  readonly rules: readonly RulePlace[];
}

export interface RulePlace {
  readonly side: SideName;
  readonly index: number;
}

/**
 * The tests of the rules of sides, each once: rules that are equal in condition, lists and validity share theirs. A rule
 * whose lists change has a test for each stretch of days.
 */
export function itemTests(sides: readonly Side[]): ItemTest[] {
  const numberOf = listNumbers();
  const tests = new Map<string, ItemTest & { readonly rules: RulePlace[] }>();
  for (const side of sides) {
    side.rules.forEach(({ checked }, index) => {
      for (const stretch of stretchesFor(checked.lists, side.release?.release.stretches ?? [])) {
        const days = daysOf(checked, stretch);
        const lists = listsOf(checked, stretch.lists);
        const numbers = [...lists].map(([name, values]) => numberOf(name, values));
        const key = JSON.stringify([printCondition(checked.condition), days, [...lists.keys()], numbers]);
        const test = tests.get(key) ?? { rule: checked, lists, days, rules: [] };
        test.rules.push({ side: side.name, index });
        tests.set(key, test);
      }
    });
  }
  return [...tests.values()];
}

function listsOf({ lists }: CheckedRule, contents: ListContents): ListContents {
  return new Map(
    lists.flatMap((name) => {
      const values = contents.get(name);
      return values === undefined ? [] : [[name, values] as const];
    }),
  );
}

/** A rule does not fire before its first or after its last day. */
function daysOf({ rule }: CheckedRule, { before, from }: ListStretch): TestedDays {
  const { validFrom, validUntil } = rule.meta;
  const begins = [from, validFrom]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  return { from: begins, until: validUntil, before };
}

/** Tells contents of a list from others of the same name by a number. */
function listNumbers(): (name: string, values: ReadonlySet<string>) => number {
  const known = new Map<string, ReadonlySet<string>[]>();
  return (name, values) => {
    const contents = known.get(name) ?? [];
    known.set(name, contents);
    const number = contents.findIndex((one) => isSame(one, values));
    return number < 0 ? contents.push(values) - 1 : number;
  };
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one === other || (one.size === other.size && [...one].every((value) => other.has(value)));
}
