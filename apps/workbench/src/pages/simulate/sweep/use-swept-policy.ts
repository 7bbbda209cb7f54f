import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { simulationQuery } from '../../../api/simulation-queries.js';
import type { Policy } from '../../../api/simulation-queries.js';
import { candidatesOf } from '../candidates/candidates-of.js';

/** Where a sweep leads: the policy of a candidate with another value for one of its thresholds. */
export function sweptSearch(
  { candidate, simulationId }: { readonly simulationId: string; readonly candidate: number },
  { kind, lane }: { readonly kind: 'points' | 'score'; readonly lane: 'red' | 'yellow' },
  value: number,
) {
  return { swept: simulationId, candidate: String(candidate), threshold: `${kind} ${lane} ${value}` };
}

/** The policy that the address asks to simulate; `undefined` where it asks for none. */
export function useSweptPolicy(): { readonly isPending: boolean; readonly policy: Policy | undefined } {
  const { candidate, swept, threshold = '' } = useSearch({ from: '/frame/simulate' });
  const query = useQuery({ ...simulationQuery(swept ?? ''), enabled: swept !== undefined });
  const found = query.data && candidatesOf(query.data).find(({ number }) => String(number) === candidate);
  return { isPending: swept !== undefined && query.isPending, policy: found && withThreshold(found.policy, threshold) };
}

/** The address may hold anything: what is no threshold changes nothing. */
function withThreshold(policy: Policy, threshold: string): Policy {
  const [, kind, lane, number] = /^(points|score) (red|yellow) (\S+)$/.exec(threshold) ?? [];
  const value = Number(number);
  if (!Number.isFinite(value) || lane === undefined) return policy;
  return kind === 'points'
    ? { ...policy, points: { ...policy.points, [lane]: value } }
    : { ...policy, score: { ...policy.score, [lane]: value } };
}
