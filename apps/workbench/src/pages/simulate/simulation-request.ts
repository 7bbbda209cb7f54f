import type { BodyOf, startSimulation } from '@tidewaiter/contracts';
import type { Policy } from '../../api/simulation-queries.js';

/** The form as it stands; choices are option values, texts are what was typed. */
export interface SimulationFormValues {
  readonly title: string;
  readonly datasetId: string;
  readonly from: string;
  readonly to: string;
  /** `drafts` or the id of a release. */
  readonly candidate: string;
  /** `active`, `none` or the id of a release. */
  readonly baseline: string;
  /** `default`, `none` or the id of a model. */
  readonly model: string;
  /** Absent: that of the baseline. */
  readonly policy?: Policy | undefined;
}

export const emptyForm: SimulationFormValues = {
  title: '',
  datasetId: '',
  from: '',
  to: '',
  candidate: 'drafts',
  baseline: 'active',
  model: 'default',
};

/** The request that the form means. */
export function requestOf(values: SimulationFormValues): BodyOf<typeof startSimulation> {
  const { title, datasetId, from, to, candidate, baseline, model, policy } = values;
  return {
    datasetId,
    candidate: candidate === 'drafts' ? 'drafts' : { releaseId: candidate },
    ...(title.trim() && { title: title.trim() }),
    ...(from && { from }),
    ...(to && { to }),
    ...(baseline !== 'active' && { baselineReleaseId: baseline === 'none' ? null : baseline }),
    ...(model !== 'default' && { modelId: model === 'none' ? null : model }),
    ...(policy && { policy }),
  };
}
