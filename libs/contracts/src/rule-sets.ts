import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { diagnostic, digest, finding, idParams, instant, lane, rate, slug } from './values.js';

const ruleSet = z.object({
  id: slug,
  agency: z.string(),
  title: z.string(),
  ruleCount: z.int(),
  /** True when the draft differs from the newest revision. */
  changed: z.boolean(),
  newestRevision: z
    .object({ id: z.string(), number: z.int(), committedAt: instant, committedBy: z.string() })
    .optional(),
});

/**
 * What live decisions and their inspections say of a rule, whichever release decided. A decision counts as its latest act
 * that examined anything says; until then it has no outcome.
 */
const liveRuleFigures = z.object({
  /** Decisions on which it hit. */
  declarations: z.int(),
  /** Decisions on which it counted and no other rule did. */
  unique: z.int(),
  /** Irregular among the examined decisions on which it hit. */
  precision: rate,
  /** The same of its unique ones; `hits` are what only this rule found. */
  uniquePrecision: rate,
  /** precision ÷ rate of the random stream; absent where either is below the floor, or nothing irregular was drawn. */
  lift: z.number().optional(),
});

/** A rule as the Rules page lists it, with figures from the newest finished simulation over all its declarations. */
const ruleRow = z.object({
  ruleId: z.string(),
  ruleSetId: slug,
  name: z.string(),
  text: z.object({ en: z.string().optional(), fr: z.string().optional(), ar: z.string().optional() }),
  agency: z.string(),
  lane: lane.optional(),
  points: z.int(),
  owner: z.string().optional(),
  reviewBy: z.string().optional(),
  /** `new` and `changed` are against the active release. */
  state: z.enum(['active', 'changed', 'new']),
  facts: z.array(z.string()),
  diagnostics: z.object({ errors: z.int(), warnings: z.int() }),
  figures: z.object({ simulationId: z.string(), declarations: z.int(), unique: z.int(), precision: rate }).optional(),
  /** Absent where no live decision of the last `live.days` has a hit of it. */
  live: liveRuleFigures.optional(),
  cases: z.object({ passed: z.int(), failed: z.int() }),
});

export const draft = z.object({
  ruleSetId: slug,
  text: z.string(),
  version: z.int(),
  updatedAt: instant,
  updatedBy: z.string(),
  diagnostics: z.array(diagnostic),
  /** When the draft is read, not when it is saved, and only while no rule has an error. */
  findings: z.array(finding).optional(),
});

const revision = z.object({
  id: z.string(),
  ruleSetId: slug,
  number: z.int(),
  digest,
  message: z.string(),
  committedAt: instant,
  committedBy: z.string(),
  text: z.string(),
});

export const listRuleSets = endpoint({
  name: 'listRuleSets',
  method: 'GET',
  path: '/rule-sets',
  permission: 'rules:read',
  tag: 'Rules',
  summary: 'Rule sets of every agency',
  status: 200,
  answer: z.object({ items: z.array(ruleSet) }),
});

export const createRuleSet = endpoint({
  name: 'createRuleSet',
  method: 'POST',
  path: '/rule-sets',
  permission: 'rules:write',
  tag: 'Rules',
  summary: 'Begin a rule set',
  status: 201,
  answer: ruleSet,
  idempotency: 'accepted',
  problems: ['conflict'],
  body: z.object({ id: slug, agency: z.string().min(1).max(40), title: z.string().min(1).max(120) }),
});

export const listRules = endpoint({
  name: 'listRules',
  method: 'GET',
  path: '/rules',
  permission: 'rules:read',
  tag: 'Rules',
  summary: 'Rules of every draft, one row each',
  status: 200,
  answer: z.object({
    items: z.array(ruleRow),
    /** Which decisions the live figures are of, and what was found where only chance selected. */
    live: z.object({
      days: z.int(),
      from: instant,
      /** Least number examined for a rate to be told. */
      floor: z.int(),
      random: rate,
    }),
  }),
});

export const getDraft = endpoint({
  name: 'getDraft',
  method: 'GET',
  path: '/rule-sets/{id}/draft',
  permission: 'rules:read',
  tag: 'Rules',
  summary: 'Text being edited; its ETag goes into If-Match',
  params: idParams,
  status: 200,
  answer: draft,
});

export const saveDraft = endpoint({
  name: 'saveDraft',
  method: 'PUT',
  path: '/rule-sets/{id}/draft',
  permission: 'rules:write',
  tag: 'Rules',
  summary: 'Save the text, faults and all; diagnostics come back',
  params: idParams,
  body: z.object({ text: z.string().max(4_000_000) }),
  status: 200,
  answer: draft,
  conditional: 'required',
  problems: ['versionChanged', 'conditionMissing'],
});

export const commitDraft = endpoint({
  name: 'commitDraft',
  method: 'POST',
  path: '/rule-sets/{id}/commit',
  permission: 'rules:write',
  tag: 'Rules',
  summary: 'Freeze the draft as a revision',
  params: idParams,
  body: z.object({ message: z.string().min(1).max(500) }),
  status: 201,
  answer: revision,
  idempotency: 'accepted',
  problems: ['invalidRules', 'conflict'],
});

export const listRevisions = endpoint({
  name: 'listRevisions',
  method: 'GET',
  path: '/rule-sets/{id}/revisions',
  permission: 'rules:read',
  tag: 'Rules',
  summary: 'Revisions, newest first',
  params: idParams,
  status: 200,
  answer: z.object({ items: z.array(revision.omit({ text: true })) }),
});

export const getRevision = endpoint({
  name: 'getRevision',
  method: 'GET',
  path: '/revisions/{id}',
  permission: 'rules:read',
  tag: 'Rules',
  summary: 'One revision with its text',
  params: idParams,
  status: 200,
  answer: revision,
});

export const exportRevision = endpoint({
  name: 'exportRevision',
  method: 'GET',
  path: '/revisions/{id}/export',
  permission: 'rules:read',
  tag: 'Rules',
  summary: 'A revision as json-rules-engine JSON, as text, or as CSV decision tables (without derived facts)',
  params: idParams,
  query: z.object({ as: z.enum(['json-rules-engine', 'text', 'csv']).default('json-rules-engine') }),
  status: 200,
  download: 'application/octet-stream',
});

export const importRules = endpoint({
  name: 'importRules',
  method: 'POST',
  path: '/rule-sets/{id}/import',
  permission: 'rules:write',
  tag: 'Rules',
  summary: 'Add or replace rules of the draft from json-rules-engine JSON, rule text or CSV decision tables',
  params: idParams,
  body: z.object({ content: z.string().max(4_000_000), replace: z.boolean().default(false) }),
  status: 200,
  answer: z.object({
    draft,
    added: z.array(z.string()),
    replaced: z.array(z.string()),
    diagnostics: z.array(diagnostic),
  }),
  problems: ['invalidRules', 'conflict'],
});

export const checkRules = endpoint({
  name: 'checkRules',
  method: 'POST',
  path: '/language/check',
  permission: 'rules:read',
  tag: 'Language',
  summary: 'Diagnostics and findings of a rule text',
  /** `ruleSetId`: the rule set the text is to be the draft of, whose own definitions it replaces. */
  body: z.object({ text: z.string().max(4_000_000), ruleSetId: slug.optional() }),
  status: 200,
  answer: z.object({
    diagnostics: z.array(diagnostic),
    formatted: z.string(),
    /** What the analysis proves of rules without an error. */
    findings: z.array(finding),
    /** How often each check of the analysis could not tell; checks that always could are left out. */
    undecided: z.array(z.object({ check: z.string(), count: z.int(), of: z.int() })),
  }),
});
