import { runCases } from '@tidewaiter/contracts';
import type { AnswerOf } from '@tidewaiter/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.js';
import { draftQuery } from './rule-queries.js';

export type CaseRun = AnswerOf<typeof runCases>;
export type Examination = NonNullable<CaseRun['examinations']>[number];
export type SuggestedCase = Examination['suggestions'][number];

/** The cases of a rule run against the saved draft: anew whenever it is saved, and when a case comes or goes. */
export function useCaseRun(ruleSetId: string, ruleId: string) {
  const version = useQuery(draftQuery(ruleSetId)).data?.draft.version;
  return useQuery({
    // Below the key of the cases themselves, so that a new case runs them again.
    queryKey: ['cases', ruleSetId, ruleId, 'run', version],
    queryFn: () => call(runCases, { params: { id: ruleSetId }, body: { ruleId, measure: true } }),
    enabled: version !== undefined,
    staleTime: Infinity,
    // The figures of the text before stay until the new ones are there.
    placeholderData: (previous, query) => (query?.queryKey[2] === ruleId ? previous : undefined),
  });
}
