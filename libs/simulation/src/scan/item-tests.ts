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
  const contentsOf = knownContents();
  const tests = new Map<string, ItemTest & { readonly rules: RulePlace[] }>();
  for (const side of sides) {
    side.rules.forEach(({ checked }, index) => {
      for (const stretch of stretchesFor(checked.lists, side.release?.release.stretches ?? [])) {
        const days = daysOf(checked, stretch);
        const contents = contentsOf(checked, stretch.lists);
        const numbers = contents.map(({ name, number }) => [name, number]);
        const key = JSON.stringify([printCondition(checked.condition), days, numbers]);
        const lists = new Map(contents.map(({ name, values }) => [name, values]));
        const test = tests.get(key) ?? { rule: checked, lists, days, rules: [] };
        test.rules.push({ side: side.name, index });
        tests.set(key, test);
      }
    });
  }
  return [...tests.values()];
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

/** What a list holds, and a number that tells it from anything else that a list of the name holds. */
interface Contents {
  readonly name: string;
  readonly number: number;
  readonly values: ReadonlySet<string>;
}

/** Gives what the lists of a rule hold; of the same values always the same set. */
function knownContents(): (rule: CheckedRule, lists: ListContents) => Contents[] {
  const known = new Map<string, ReadonlySet<string>[]>();
  return (rule, lists) =>
    rule.lists.flatMap((name) => {
      const held = lists.get(name);
      if (held === undefined) return [];
      const contents = known.get(name) ?? [];
      known.set(name, contents);
      const found = contents.findIndex((one) => isSame(one, held));
      const number = found < 0 ? contents.push(held) - 1 : found;
      return [{ name, number, values: contents[number] ?? held }];
    });
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one === other || (one.size === other.size && [...one].every((value) => other.has(value)));
}
