import type { DecisionFilter } from '../../api/decision-queries.js';

type Name = 'lane' | 'office' | 'ruleId' | 'reference' | 'importer' | 'release' | 'from' | 'to' | 'post';

/** The filters as the address carries them; `from` and `to` are days. */
export type DecisionSearch = Readonly<Partial<Record<Name, string>>>;

const lanes = ['red', 'yellow', 'blue', 'green'] as const;

/** The filter that the service takes: days become instants, what is empty or not a lane is left out. */
export function decisionFilterOf(search: DecisionSearch): DecisionFilter {
  const { lane, office, ruleId, reference, importer, release, from, to } = search;
  const knownLane = lanes.find((known) => known === lane);
  return {
    ...(knownLane && { lane: knownLane }),
    ...(office && { office }),
    ...(ruleId && { ruleId }),
    ...(reference && { reference }),
    ...(importer && { importer }),
    ...(release && Number.isInteger(Number(release)) && { release: Number(release) }),
    ...(from && { from: `${from}T00:00:00Z` }),
    ...(to && { to: `${to}T23:59:59.999Z` }),
  };
}
