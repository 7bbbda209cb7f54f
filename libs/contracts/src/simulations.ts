import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { jobSchema } from './jobs.js';
import { selectionPolicy } from './policies.js';
import { agreement, curve, estimates, transition, withoutRule } from './simulation-figures.js';
import { day, digest, idParams, instant, lane, page, pageQuery, rate, slug } from './values.js';

const laneCounts = z.object({ red: z.int(), yellow: z.int(), blue: z.int(), green: z.int() });

/**
 * What selecting these declarations would have meant. Selected means red or yellow. Only inspected declarations have an
 * outcome: selected = knownHit + knownClean + unknown.
 */
const figures = z.object({
  selected: z.int(),
  knownHit: z.int(),
  knownClean: z.int(),
  unknown: z.int(),
  /** knownHit ÷ (knownHit + knownClean), Wilson 95 %. */
  precision: rate,
  /** knownHit ÷ all known irregular declarations of the period. */
  recall: rate,
  /** Additional duty of the known finds among the selected, currency units. */
  duty: z.number(),
});

/**
 * Absent in simulations of before it was reckoned: `estimates` and `displaced` here, `transitions`, `curves`,
 * `withoutRule` and `agreement` below.
 */
const side = z.object({
  lanes: laneCounts,
  figures,
  estimates: estimates.optional(),
  /** Declarations in a laxer lane than points or score ask for, since their office has no room that day. */
  displaced: z.object({ declarations: z.int(), knownHit: z.int(), duty: z.number() }).optional(),
});

const ruleFigures = z.object({
  ruleId: z.string(),
  name: z.string(),
  in: z.enum(['both', 'baseline', 'candidate']),
  changed: z.boolean(),
  declarations: z.int(),
  /** Declarations where no other rule of the candidate hit. */
  unique: z.int(),
  knownHit: z.int(),
  knownClean: z.int(),
  unknown: z.int(),
  precision: rate,
  /** precision ÷ hit rate of the random stream; absent below the floor. */
  lift: z.number().optional(),
  duty: z.number(),
});

const summary = z.object({
  declarations: z.int(),
  items: z.int(),
  inspected: z.int(),
  irregular: z.int(),
  /** Hit rate of the random stream: the only unbiased estimate of prevalence. */
  random: rate,
  floor: z.int(),
  baseline: side,
  candidate: side,
  /** Declarations by lane before (outer) and after (inner). */
  matrix: z.record(lane, laneCounts),
  transitions: z.array(transition).optional(),
  rules: z.array(ruleFigures),
  /** Each way of choosing, at the candidate's number of inspections. */
  equalBudget: z.object({
    inspections: z.int(),
    rules: figures,
    score: figures.optional(),
    /** Rules and model together, ranked by the fused probability; absent where the model carries no fusion. */
    fused: figures.optional(),
    random: figures,
  }),
  curves: z.array(curve).optional(),
  withoutRule: z.array(withoutRule).optional(),
  agreement: agreement.optional(),
  seconds: z.number(),
});

/** Which candidate of a simulation, from 1. */
export const candidateNumber = z.coerce.number().int().min(1).max(5).default(1);

/** What is tried: the drafts or a release, each with a policy and a model of its own. */
const candidate = z.object({
  /** `drafts`: the drafts of every rule set as they are now, with the newest lists. */
  candidate: z.union([z.literal('drafts'), z.object({ releaseId: z.string() })]),
  policy: selectionPolicy.optional(),
  modelId: z.string().nullable().optional(),
});

const simulation = z.object({
  id: z.string(),
  title: z.string(),
  datasetId: slug,
  datasetDigest: digest,
  from: day.optional(),
  to: day.optional(),
  baseline: z.string().describe('`Release 3`, or `none`'),
  /** The first one. */
  candidate: z.string(),
  /** How many there are. */
  candidates: z.int(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  jobId: z.string(),
  createdBy: z.string(),
  createdAt: instant,
});

export const listSimulations = endpoint({
  name: 'listSimulations',
  method: 'GET',
  path: '/simulations',
  permission: 'simulations:read',
  tag: 'Simulations',
  summary: 'Simulations, newest first',
  status: 200,
  answer: z.object({ items: z.array(simulation) }),
});

export const startSimulation = endpoint({
  name: 'startSimulation',
  method: 'POST',
  path: '/simulations',
  permission: 'simulations:run',
  tag: 'Simulations',
  summary: 'What would the drafts, or a release, have done to past declarations? Answers with a job',
  status: 202,
  body: candidate.extend({
    title: z.string().max(160).optional(),
    datasetId: slug,
    from: day.optional(),
    to: day.optional(),
    /** The release compared with; default the active one, `null` none. */
    baselineReleaseId: z.string().nullable().optional(),
    /** Candidates 2 to 5, against the same baseline and the same past declarations. */
    others: z.array(candidate).max(4).optional(),
  }),
  answer: z.object({ simulation, job: jobSchema }),
  idempotency: 'accepted',
  problems: ['invalidRules', 'conflict'],
});

export const getSimulation = endpoint({
  name: 'getSimulation',
  method: 'GET',
  path: '/simulations/{id}',
  permission: 'simulations:read',
  tag: 'Simulations',
  summary: 'A simulation with its figures',
  params: idParams,
  status: 200,
  answer: z.object({
    simulation,
    digest: digest.optional(),
    summary: summary.optional(),
    policy: selectionPolicy,
    /** Candidates 2 to 5, if any. */
    others: z
      .array(
        z.object({
          candidate: z.string(),
          digest: digest.optional(),
          summary: summary.optional(),
          policy: selectionPolicy,
        }),
      )
      .optional(),
  }),
});

/** A declaration whose lane changes. */
export const flip = z.object({
  reference: z.string(),
  lodgedOn: day.optional(),
  office: z.string().optional(),
  importer: z.string().optional(),
  authorised: z.boolean().optional(),
  before: lane,
  after: lane,
  rulesBefore: z.array(z.string()),
  rulesAfter: z.array(z.string()),
  outcome: z.enum(['irregular', 'conform', 'unknown']),
  /** Declared, currency units; absent where no item states it. */
  customsValue: z.number().optional(),
  duty: z.number(),
  score: z.number().optional(),
});

export const flipFilter = z.object({
  before: lane.optional(),
  after: lane.optional(),
  ruleId: z.string().max(80).optional(),
  outcome: z.enum(['irregular', 'conform', 'unknown']).optional(),
});

export const listFlips = endpoint({
  name: 'listFlips',
  method: 'GET',
  path: '/simulations/{id}/flips',
  permission: 'simulations:read',
  tag: 'Simulations',
  summary: 'Declarations whose lane changes',
  params: idParams,
  query: pageQuery.extend({ ...flipFilter.shape, candidate: candidateNumber }),
  status: 200,
  answer: page(flip),
});

export const exportFlips = endpoint({
  name: 'exportFlips',
  method: 'GET',
  path: '/simulations/{id}/flips.csv',
  permission: 'simulations:read',
  tag: 'Simulations',
  summary: 'All flips as CSV',
  params: idParams,
  query: z.object({ candidate: candidateNumber }),
  status: 200,
  download: 'text/csv',
});
