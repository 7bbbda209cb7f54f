import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { idParams, lane, slug } from './values.js';

const caseExpectation = z.object({ hits: z.boolean(), lane: lane.optional() });
const ruleCase = z.object({
  id: z.string(),
  ruleSetId: slug,
  ruleId: z.string(),
  name: z.string(),
  declaration: z.record(z.string(), z.unknown()),
  expect: caseExpectation,
});

/** A declaration that would make a case, with what the rule says of it today. */
const suggestedCase = z.object({
  purpose: z.enum(['hit', 'below', 'at', 'above', 'missing', 'turned', 'mutant']),
  fact: z.string().optional(),
  /** Absent where the fact is missing. */
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  /** Text of the test at issue. */
  test: z.string().optional(),
  /** The small fault that only this case would show: a condition's text before and after. */
  mutant: z
    .object({
      kind: z.enum(['operator', 'threshold', 'negated', 'dropped', 'connective', 'value-removed', 'presence']),
      nodeId: z.string(),
      before: z.string(),
      after: z.string(),
    })
    .optional(),
  declaration: z.record(z.string(), z.unknown()),
  hits: z.boolean(),
});

/** How well the cases of a rule guard it. */
const examination = z.object({
  ruleId: z.string(),
  coverage: z.object({
    /** Answers seen ÷ answers there are, two for each test. */
    share: z.number(),
    leaves: z.array(
      z.object({
        nodeId: z.string(),
        span: z.object({ start: z.int(), end: z.int() }),
        text: z.string(),
        sawTrue: z.boolean(),
        sawFalse: z.boolean(),
        sawUnknown: z.boolean(),
      }),
    ),
  }),
  mutation: z.object({ killed: z.int(), survived: z.int(), undecided: z.int(), score: z.number() }),
  suggestions: z.array(suggestedCase),
});

export const listCases = endpoint({
  name: 'listCases',
  method: 'GET',
  path: '/rule-sets/{id}/cases',
  permission: 'rules:read',
  tag: 'Rules',
  summary: 'Cases of a rule set',
  params: idParams,
  query: z.object({ ruleId: z.string().optional() }),
  status: 200,
  answer: z.object({ items: z.array(ruleCase) }),
});

export const createCase = endpoint({
  name: 'createCase',
  method: 'POST',
  path: '/rule-sets/{id}/cases',
  permission: 'rules:write',
  tag: 'Rules',
  summary: 'Add a case',
  params: idParams,
  body: ruleCase.omit({ id: true, ruleSetId: true }),
  status: 201,
  answer: ruleCase,
  idempotency: 'accepted',
});

export const deleteCase = endpoint({
  name: 'deleteCase',
  method: 'DELETE',
  path: '/rule-sets/{id}/cases/{caseId}',
  permission: 'rules:write',
  tag: 'Rules',
  summary: 'Remove a case',
  params: idParams.extend({ caseId: z.string() }),
  status: 204,
});

export const runCases = endpoint({
  name: 'runCases',
  method: 'POST',
  path: '/rule-sets/{id}/cases/run',
  permission: 'rules:read',
  tag: 'Rules',
  summary: 'Run the cases against the draft; with `measure`, say how well they guard each rule',
  params: idParams,
  body: z.object({ ruleId: z.string().optional(), measure: z.boolean().default(false) }),
  status: 200,
  answer: z.object({
    items: z.array(
      z.object({
        case: ruleCase,
        passed: z.boolean(),
        hits: z.boolean(),
        lane: lane.optional(),
        message: z.string().optional(),
      }),
    ),
    /** Only with `measure`: one for each sound rule asked about. */
    examinations: z.array(examination).optional(),
  }),
});
