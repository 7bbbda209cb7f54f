import type { Endpoint } from './endpoint.js';
import * as accounts from './accounts.js';
import * as advisors from './advisors.js';
import * as audit from './audit.js';
import * as cases from './cases.js';
import * as datasetCare from './dataset-care.js';
import * as datasets from './datasets.js';
import * as decisions from './decisions.js';
import * as differences from './differences.js';
import * as drafts from './drafts.js';
import * as flipSamples from './flip-samples.js';
import * as health from './health.js';
import * as inspections from './inspections.js';
import * as jobs from './jobs.js';
import * as learning from './learning.js';
import * as liveHistory from './live-history.js';
import * as lens from './lens.js';
import * as lists from './lists.js';
import * as models from './models.js';
import * as offices from './offices.js';
import * as nearMisses from './near-misses.js';
import * as profiles from './profiles.js';
import * as releases from './releases.js';
import * as reports from './reports.js';
import * as ruleSets from './rule-sets.js';
import * as sessions from './sessions.js';
import * as simulations from './simulations.js';
import * as suggestions from './suggestions.js';
import * as sweeps from './sweeps.js';
import * as vocabulary from './vocabulary.js';

const modules = [
  sessions,
  vocabulary,
  ruleSets,
  cases,
  drafts,
  differences,
  lists,
  datasets,
  datasetCare,
  profiles,
  liveHistory,
  simulations,
  flipSamples,
  sweeps,
  advisors,
  reports,
  lens,
  releases,
  offices,
  decisions,
  nearMisses,
  inspections,
  models,
  learning,
  suggestions,
  jobs,
  accounts,
  audit,
  health,
];

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'permission' in value;
}

/** Every endpoint of the API, in the order of the documentation. */
export const endpoints: readonly Endpoint[] = modules.flatMap((module) => Object.values(module).filter(isEndpoint));
