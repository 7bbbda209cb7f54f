import type { BodyOf, startSimulation } from '@tidewaiter/contracts';
import type { Policy } from '../../api/simulation-queries.js';

/** A candidate as it is chosen; choices are option values. */
export interface CandidateValues {
  /** `drafts` or the id of a release. */
  readonly candidate: string;
  /** `default`, `none` or the id of a model. */
  readonly model: string;
  /** Absent: that of the baseline. */
  readonly policy?: Policy | undefined;
}

/** The form as it stands; texts are what was typed. */
export interface SimulationFormValues extends CandidateValues {
  readonly title: string;
  readonly datasetId: string;
  readonly from: string;
  readonly to: string;
  /** `active`, `none` or the id of a release. */
  readonly baseline: string;
  /** Candidates 2 to 5. */
  readonly others: readonly CandidateValues[];
}

export const emptyForm: SimulationFormValues = {
  title: '',
  datasetId: '',
  from: '',
  to: '',
  candidate: 'drafts',
  baseline: 'active',
  model: 'default',
  others: [],
};

function candidateOf({ candidate, model, policy }: CandidateValues) {
  return {
    candidate: candidate === 'drafts' ? ('drafts' as const) : { releaseId: candidate },
    ...(model !== 'default' && { modelId: model === 'none' ? null : model }),
    ...(policy && { policy }),
  };
}

/** The request that the form means. */
export function requestOf(values: SimulationFormValues): BodyOf<typeof startSimulation> {
  const { title, datasetId, from, to, baseline, others } = values;
  return {
    datasetId,
    ...candidateOf(values),
    ...(title.trim() && { title: title.trim() }),
    ...(from && { from }),
    ...(to && { to }),
    ...(baseline !== 'active' && { baselineReleaseId: baseline === 'none' ? null : baseline }),
    ...(others.length > 0 && { others: others.map(candidateOf) }),
  };
}
