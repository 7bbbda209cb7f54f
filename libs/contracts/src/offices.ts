import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { officeCapacity } from './policies.js';
import { day, instant } from './values.js';

/** Spelt as in a declaration. */
const officeParams = z.object({ code: z.string().regex(/^[A-Z0-9]{2,10}$/) });

/** What is written down for an office. It decides from the release on that is drafted next. */
const capacity = z.object({
  code: z.string(),
  capacity: officeCapacity,
  /** What the active release decides with; empty where it sets no limit. */
  inForce: officeCapacity,
  /** 0 while nobody has written anything down. */
  version: z.int(),
  savedAt: instant.optional(),
  savedBy: z.string().optional(),
});

const office = capacity.extend({
  /** Decisions of the last days, oldest first; days without any are there with zeros. */
  load: z.array(z.object({ day, red: z.int(), yellow: z.int(), blue: z.int(), green: z.int() })),
});

const tag = 'Offices';

export const listOffices = endpoint({
  name: 'listOffices',
  method: 'GET',
  path: '/offices',
  permission: 'releases:read',
  tag,
  summary: 'Offices with what they can inspect in a day, and their load of the last days',
  query: z.object({ days: z.coerce.number().int().min(1).max(60).default(14) }),
  status: 200,
  answer: z.object({ items: z.array(office) }),
});

export const getOfficeCapacity = endpoint({
  name: 'getOfficeCapacity',
  method: 'GET',
  path: '/offices/{code}/capacity',
  permission: 'releases:read',
  tag,
  summary: 'Inspections that an office can do in a day',
  params: officeParams,
  status: 200,
  answer: capacity,
});

export const saveOfficeCapacity = endpoint({
  name: 'saveOfficeCapacity',
  method: 'PUT',
  path: '/offices/{code}/capacity',
  permission: 'releases:propose',
  tag,
  summary: 'Write down what an office can inspect in a day; a lane that is absent has no limit',
  params: officeParams,
  body: officeCapacity,
  status: 200,
  answer: capacity,
  conditional: 'required',
  problems: ['versionChanged', 'conditionMissing'],
});
