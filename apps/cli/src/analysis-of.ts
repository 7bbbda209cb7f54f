import { vocabularyOf } from '@tidewaiter/declaration';
import { frozenList, listsOn } from '@tidewaiter/decision';
import { analyse, type Analysis, type Finding } from '@tidewaiter/rule-analysis';
import { check } from '@tidewaiter/rule-language';
import type { RuleFile } from '@tidewaiter/rule-pack';
import type { RulesAt } from './rules-at.js';

/** A finding with the file of its rule; about a list, with none. */
export interface PlacedFinding {
  readonly file: RuleFile | undefined;
  readonly finding: Finding;
}

/**
 * What the analysis finds in all the rules together, with the lists as they are on a day. Nothing while some rule has an
 * error: `undefined`.
 */
export function analysisOf(
  { files, home }: RulesAt,
  day: string,
): { findings: PlacedFinding[]; undecided: Analysis['undecided'] } | undefined {
  const vocabulary = vocabularyOf(home.lists);
  const document = {
    facts: files.flatMap((file) => file.document.facts),
    rules: files.flatMap((file) => file.document.rules),
    trailingComments: [],
  };
  const { checked } = check(document, vocabulary);
  if (!checked) return undefined;
  const lists = listsOn(
    home.lists.map((list) => frozenList(list, list.items)),
    day,
  );
  const { findings, undecided } = analyse(checked, { vocabulary, lists });
  const homes = new Map(files.flatMap((file) => file.document.rules.map(({ ruleId }) => [ruleId, file] as const)));
  return { findings: findings.map((finding) => ({ file: homes.get(finding.ruleId ?? ''), finding })), undecided };
}
