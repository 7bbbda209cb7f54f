import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { day, digest, lane, rate, slug } from './values.js';

const count = z.int().nonnegative();
const byLane = z.object({ red: count, yellow: count, blue: count, green: count });

/** One of the declarations that a number counts. */
export const sampleDeclaration = z.object({
  reference: z.string(),
  lodgedOn: day.optional(),
  office: z.string().optional(),
  importer: z.string().optional(),
  /** Over all items, currency of the administration. */
  customsValue: z.number(),
  outcome: z.enum(['irregular', 'conform', 'unknown']),
  before: lane,
  after: lane,
});

const figures = z.object({
  /** Declarations with a row that the rule hits while it is valid, and the items hit; `items` is absent for a rule that reads the header only. */
  hits: z.object({
    declarations: count,
    items: count.optional(),
    /** Declarations where the hit counts: not past the review date, and within the rule's share. */
    applied: count,
  }),
  /** Declarations left after each condition, by the id that the parser gives its node. */
  funnel: z.array(z.object({ id: z.string(), declarations: count })),
  /** How the numbers spread that a test holds against a number of the rule: on a sample of rows, the same for every question. */
  spreads: z.array(
    z.object({
      id: z.string(),
      /** Items of which the test alone is true. */
      items: count,
      sampled: count,
      /** Rows of the sample without a number there. */
      missing: count,
      /** At 5, 25, 50, 75 and 95 % of the others; none where all are missing. */
      quantiles: z.array(z.number()),
    }),
  ),
  lanes: z.object({
    /** Declarations by lane before (outer) and after (inner). */
    matrix: z.record(lane, byLane),
    newlyRed: count,
    newlyYellow: count,
    noLongerSelected: count,
    /** Known irregular declarations newly selected (red or yellow), and no longer selected. */
    findsGained: count,
    findsLost: count,
  }),
  knownHit: count,
  knownClean: count,
  unknown: count,
  /** knownHit ÷ (knownHit + knownClean), Wilson 95 %. */
  precision: rate,
  /** The same among hits that the random stream inspected. */
  randomPrecision: rate,
  /** Irregular among all that the random stream inspected. */
  randomStream: rate,
  /** precision ÷ rate of the random stream; absent below the floor. */
  lift: z.number().optional(),
  /** Declarations where no other rule of the release counts. */
  unique: count,
  uniquePrecision: rate,
  /** Additional duty of the known finds, and customs value of all hits, currency units. */
  duty: z.number(),
  customsValue: z.number(),
  /** Inspected cases below which no precision is shown. */
  floor: count,
  /** The rules that hit most of the same declarations. */
  overlaps: z.array(z.object({ ruleId: z.string(), name: z.string(), declarations: count })),
  sample: z.array(sampleDeclaration),
});

/** One rule as it is being written, and where it is looked at. */
export const lensQuestion = z.object({
  /** Default: the dataset with most declarations. */
  datasetId: slug.optional(),
  ruleSetId: slug,
  /** The text of one rule. */
  ruleText: z.string().max(100_000),
  /** The definitions of derived facts that its draft has. */
  definitions: z.string().max(500_000).default(''),
  /** Id under which the active release has the rule, where the text gives it another. */
  ruleId: z.string().max(80).optional(),
  /** Chosen by whoever asks; a greater version from the same editor gives up an older question. */
  editor: z.string().min(1).max(80),
  version: z.int().nonnegative(),
});

export const askLens = endpoint({
  name: 'askLens',
  method: 'POST',
  path: '/lens',
  permission: 'simulations:run',
  tag: 'Simulations',
  summary: 'What one rule, as it is being written, would have done to past declarations beside the active release',
  status: 200,
  body: lensQuestion,
  answer: figures.extend({
    version: z.int(),
    dataset: z.object({ id: slug, digest, declarations: count, items: count }),
    /** Number of the release that the rule is looked at beside; absent where none is active. */
    release: z.int().optional(),
    /** From question to answer in the lens. */
    milliseconds: z.number(),
    /** Rows on which the meaning of the language was asked again, and on how many it answered otherwise. */
    check: z.object({ rows: count, differing: count }),
  }),
  problems: ['invalidRules', 'notFound', 'conflict'],
});
