import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { draft } from './rule-sets.js';
import { diagnostic, idParams, instant, slug } from './values.js';

/** Letters and digits of any script, with blanks, `-` and `_` between them. `main` is every rule set's own draft. */
const draftName = z.string().regex(/^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} _-]{0,58}[\p{L}\p{M}\p{N}])?$/u);

const draftParams = idParams.extend({ name: draftName });
const tag = 'Rules';

const namedDraft = draft.extend({ name: draftName });

/** A draft without its text. */
const draftSummary = namedDraft.omit({ text: true, diagnostics: true }).extend({
  createdAt: instant.optional(),
  createdBy: z.string().optional(),
  /** What it changes against what it was made from; for `main`, against the newest revision. */
  changes: z.int(),
  /** True when `main` has changed since the draft was made from it, or last merged. */
  behind: z.boolean(),
});

const conflict = z.object({
  id: z.string(),
  ruleId: z.string(),
  /** `rule`, `condition`, `name`, `lane` …; absent sides have nothing there. */
  part: z.string(),
  base: z.string().optional(),
  mine: z.string().optional(),
  theirs: z.string().optional(),
  takesBoth: z.boolean(),
  unreadable: z.boolean(),
});

const resolution = z.discriminatedUnion('take', [
  z.object({ take: z.enum(['mine', 'theirs', 'both']) }),
  z.object({ take: z.literal('text'), text: z.string().max(100_000) }),
]);

export const listDrafts = endpoint({
  name: 'listDrafts',
  method: 'GET',
  path: '/rule-sets/{id}/drafts',
  permission: 'rules:read',
  tag,
  summary: 'The main draft and the named ones beside it',
  params: idParams,
  status: 200,
  answer: z.object({ items: z.array(draftSummary) }),
});

export const createDraft = endpoint({
  name: 'createDraft',
  method: 'POST',
  path: '/rule-sets/{id}/drafts',
  permission: 'rules:write',
  tag,
  summary: 'Begin a named draft from the main one or from a revision',
  params: idParams,
  body: z.object({
    name: draftName,
    from: z
      .string()
      .regex(/^(main|rev_[\w-]{1,80})$/)
      .default('main'),
    /** Text to begin with where it is not that of `from`, which is then what it is compared with. */
    text: z.string().max(4_000_000).optional(),
  }),
  status: 201,
  answer: namedDraft,
  idempotency: 'accepted',
  problems: ['conflict'],
});

export const getNamedDraft = endpoint({
  name: 'getNamedDraft',
  method: 'GET',
  path: '/rule-sets/{id}/drafts/{name}',
  permission: 'rules:read',
  tag,
  summary: 'Text of a draft; its ETag goes into If-Match',
  params: draftParams,
  status: 200,
  answer: namedDraft,
});

export const saveNamedDraft = endpoint({
  name: 'saveNamedDraft',
  method: 'PUT',
  path: '/rule-sets/{id}/drafts/{name}',
  permission: 'rules:write',
  tag,
  summary: 'Save the text of a draft, faults and all; diagnostics come back',
  params: draftParams,
  body: z.object({ text: z.string().max(4_000_000) }),
  status: 200,
  answer: namedDraft,
  conditional: 'required',
  problems: ['versionChanged', 'conditionMissing'],
});

export const renameDraft = endpoint({
  name: 'renameDraft',
  method: 'POST',
  path: '/rule-sets/{id}/drafts/{name}/rename',
  permission: 'rules:write',
  tag,
  summary: 'Give a named draft another name',
  params: draftParams,
  body: z.object({ name: draftName }),
  status: 200,
  answer: namedDraft,
  idempotency: 'accepted',
  problems: ['conflict'],
});

export const deleteDraft = endpoint({
  name: 'deleteDraft',
  method: 'DELETE',
  path: '/rule-sets/{id}/drafts/{name}',
  permission: 'rules:write',
  tag,
  summary: 'Throw a named draft away',
  params: draftParams,
  status: 204,
  problems: ['conflict'],
});

export const mergeDraft = endpoint({
  name: 'mergeDraft',
  method: 'POST',
  path: '/rule-sets/{id}/drafts/{name}/merge',
  permission: 'rules:write',
  tag,
  summary: 'Merge a named draft into the main one, node by node; nothing is saved while a conflict has no answer',
  params: draftParams,
  body: z.object({
    /** Versions that were looked at; without them, the newest are taken. */
    versions: z.object({ main: z.int(), draft: z.int() }).optional(),
    /** Answers by the id of the conflict. `mine` is the named draft, `theirs` the main one. */
    resolutions: z.record(z.string().max(400), resolution).default({}),
    /** Only show what it would give. */
    preview: z.boolean().default(false),
  }),
  status: 200,
  answer: z.object({
    merged: z.boolean(),
    text: z.string(),
    conflicts: z.array(conflict),
    /** What it changes in the main draft. */
    changes: z.int(),
    versions: z.object({ main: z.int(), draft: z.int() }),
    diagnostics: z.array(diagnostic),
  }),
  idempotency: 'accepted',
  problems: ['conflict', 'versionChanged'],
});

const present = z.object({
  name: z.string(),
  isMe: z.boolean(),
  draft: draftName,
  ruleId: z.string().optional(),
  face: z.string().optional(),
  editing: z.boolean(),
  /** Since when it is this rule, looked at or edited. */
  since: instant,
});

export const beat = endpoint({
  name: 'beat',
  method: 'POST',
  path: '/rule-sets/{id}/presence',
  permission: 'rules:read',
  tag,
  summary: 'Say where one is; answers who else was here in the last 30 seconds',
  params: idParams,
  body: z.object({
    /** Tells the windows of one person apart. */
    client: slug,
    draft: draftName.default('main'),
    ruleId: z
      .string()
      .max(200)
      .regex(/^[^\0]*$/)
      .optional(),
    face: slug.optional(),
    editing: z.boolean().default(false),
    /** The window is closing: forget it. */
    leaving: z.boolean().default(false),
  }),
  status: 200,
  answer: z.object({ items: z.array(present) }),
});

export const listPresence = endpoint({
  name: 'listPresence',
  method: 'GET',
  path: '/rule-sets/{id}/presence',
  permission: 'rules:read',
  tag,
  summary: 'Who was here in the last 30 seconds',
  params: idParams,
  status: 200,
  answer: z.object({ items: z.array(present) }),
});
