import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { selectionPolicy } from './policies.js';
import { candidateNumber } from './simulations.js';
import { diagnostic, digest, idParams, instant } from './values.js';

export const releaseState = z.enum([
  'draft',
  'proposed',
  'approved',
  'active',
  'superseded',
  'rolledBack',
  'rejected',
  'withdrawn',
]);

const command = z.enum(['propose', 'approve', 'reject', 'withdraw', 'activate', 'rollBack']);

const release = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  reason: z.string(),
  state: releaseState,
  /** Over rules, lists, reference values, model, policy and evidence. Fixed when proposed. */
  digest: digest.optional(),
  createdBy: z.string(),
  createdAt: instant,
  proposedBy: z.string().optional(),
  approvedBy: z.string().optional(),
  activatedAt: instant.optional(),
  endedAt: instant.optional(),
  ruleCount: z.int(),
});

/** One thing that a release changes against the release it starts from. */
const change = z.object({
  kind: z.enum([
    'ruleAdded',
    'ruleRemoved',
    'ruleChanged',
    'factAdded',
    'factRemoved',
    'factChanged',
    'listChanged',
    'modelChanged',
    'policyChanged',
  ]),
  /** Rule id, list name, model name, or policy field. */
  subject: z.string(),
  name: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
});

const releaseDetail = release.extend({
  authors: z
    .array(z.string())
    .describe('Everyone whose rules or lists it carries for the first time, and who proposed it'),
  revisions: z.array(z.object({ revisionId: z.string(), ruleSetId: z.string(), agency: z.string(), number: z.int() })),
  lists: z.array(z.object({ name: z.string(), version: z.int(), itemCount: z.int() })),
  model: z.object({ id: z.string(), name: z.string(), version: z.int() }).optional(),
  policy: selectionPolicy,
  changes: z.array(change),
  evidence: z.object({
    simulation: z
      .object({
        id: z.string(),
        title: z.string(),
        /** The candidate that speaks for the release, from 1, and of how many. */
        candidate: z.int(),
        candidates: z.int(),
        digest,
        finishedAt: instant,
      })
      .optional(),
    cases: z.object({ passed: z.int(), failed: z.int() }),
    diagnostics: z.array(diagnostic),
  }),
  history: z.array(z.object({ command: z.string(), by: z.string(), at: instant, reason: z.string().optional() })),
  /** What the signed-in person may do now; where not, `reason` is the code of the problem. */
  commands: z.array(z.object({ command, allowed: z.boolean(), reason: z.string().optional() })),
});

const tag = 'Releases';

export const listReleases = endpoint({
  name: 'listReleases',
  method: 'GET',
  path: '/releases',
  permission: 'releases:read',
  tag,
  summary: 'Releases, newest first',
  status: 200,
  answer: z.object({ items: z.array(release) }),
});

export const createRelease = endpoint({
  name: 'createRelease',
  method: 'POST',
  path: '/releases',
  permission: 'releases:propose',
  tag,
  summary: 'Draft a release of the newest revisions, lists and the chosen model and policy',
  status: 201,
  answer: releaseDetail,
  idempotency: 'accepted',
  problems: ['invalidRules', 'conflict'],
  body: z.object({
    title: z.string().min(1).max(160),
    reason: z.string().max(2000).default(''),
    /** Default: the active release's. `null`: none. */
    modelId: z.string().nullable().optional(),
    policy: selectionPolicy.optional(),
    simulationId: z.string().optional(),
    /** Which candidate of the simulation speaks for the release. */
    candidate: candidateNumber,
  }),
});

export const getRelease = endpoint({
  name: 'getRelease',
  method: 'GET',
  path: '/releases/{id}',
  permission: 'releases:read',
  tag,
  summary: 'One release with its evidence',
  params: idParams,
  status: 200,
  answer: releaseDetail,
});

export const getActiveRelease = endpoint({
  name: 'getActiveRelease',
  method: 'GET',
  path: '/releases/active',
  permission: 'releases:read',
  tag,
  summary: 'The release that decides now',
  status: 200,
  answer: releaseDetail,
  problems: ['noActiveRelease'],
});

export const attachEvidence = endpoint({
  name: 'attachEvidence',
  method: 'PUT',
  path: '/releases/{id}/evidence',
  permission: 'releases:propose',
  tag,
  summary: 'Attach a finished simulation to a draft',
  params: idParams,
  body: z.object({ simulationId: z.string(), candidate: candidateNumber }),
  status: 200,
  answer: releaseDetail,
  problems: ['conflict'],
});

const transition = (
  name: string,
  path: string,
  permission: 'releases:propose' | 'releases:approve' | 'releases:activate',
) =>
  endpoint({
    name,
    method: 'POST',
    path: `/releases/{id}/${path}`,
    permission,
    tag,
    summary: `Release: ${path}`,
    params: idParams,
    body: z.object({ reason: z.string().max(2000).optional() }),
    status: 200,
    answer: releaseDetail,
    idempotency: 'accepted',
    problems: ['conflict', 'sameAuthor', 'digestChanged', 'invalidRules'],
  });

export const proposeRelease = transition('proposeRelease', 'propose', 'releases:propose');
export const withdrawRelease = transition('withdrawRelease', 'withdraw', 'releases:propose');
export const approveRelease = transition('approveRelease', 'approve', 'releases:approve');
export const rejectRelease = transition('rejectRelease', 'reject', 'releases:approve');
export const activateRelease = transition('activateRelease', 'activate', 'releases:activate');
export const rollBackRelease = transition('rollBackRelease', 'roll-back', 'releases:activate');

export const exportRelease = endpoint({
  name: 'exportRelease',
  method: 'GET',
  path: '/releases/{id}/export',
  permission: 'releases:read',
  tag,
  summary: 'Its rules and lists as a file that stock json-rules-engine runs with the published pack',
  params: idParams,
  status: 200,
  download: 'application/json',
});
