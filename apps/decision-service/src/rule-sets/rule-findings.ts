import { vocabularyOf } from '@tidewaiter/declaration';
import { listsOn } from '@tidewaiter/decision';
import type { AnswerOf, checkRules } from '@tidewaiter/contracts';
import { analyse, type Finding } from '@tidewaiter/rule-analysis';
import { check, parse } from '@tidewaiter/rule-language';
import type { EntityManager } from 'typeorm';
import { defaultPolicy } from '../releases/releases.service.js';
import type { RuleSurroundings } from './definitions.queries.js';
import { draftContent } from './draft-content.queries.js';

type Answer = AnswerOf<typeof checkRules>;

/** What the analysis proves of a rule text with the newest lists as they are on a day, an ISO date, as the API answers it; nothing of one with errors. */
export async function findingsOf(
  { text, elsewhere }: { readonly text: string } & Pick<RuleSurroundings, 'elsewhere'>,
  manager: EntityManager,
  day: string,
): Promise<Pick<Answer, 'findings' | 'undecided'>> {
  const { lists } = await draftContent(manager, { policy: defaultPolicy });
  const vocabulary = vocabularyOf(lists);
  const { checked } = check(parse(text).document, vocabulary, elsewhere);
  if (!checked) return { findings: [], undecided: [] };
  const { findings, undecided } = analyse(checked, { vocabulary, lists: listsOn(lists, day) });
  return { findings: findings.map(findingView), undecided: undecided.filter(({ count }) => count > 0).map(same) };
}

function same(undecided: Answer['undecided'][number]): Answer['undecided'][number] {
  return { ...undecided };
}

function findingView(finding: Finding): Answer['findings'][number] {
  const { code, severity, message, parameters, span, ruleId, related, example } = finding;
  return {
    code,
    severity,
    message,
    parameters,
    span,
    ...(ruleId !== undefined && { ruleId }),
    related: related.map((each) => ({ ruleId: each.ruleId, span: each.span })),
    ...(example && { example: { row: known(example.row), hits: [...example.hits] } }),
  };
}

function known(row: NonNullable<Finding['example']>['row']): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
