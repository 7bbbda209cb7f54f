import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { day, idParams, instant, labels } from './values.js';

/** A list is named in rules: lower case, digits and `_`. */
export const listName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

const listItem = z
  .object({
    value: z.string().min(1).max(120),
    note: z.string().max(300).optional(),
    source: z.string().max(120).optional(),
    /** First and last day on which the value counts, by the day a declaration was lodged. */
    startsOn: day.optional(),
    expiresOn: day.optional(),
  })
  .refine(({ startsOn, expiresOn }) => (startsOn ?? '') <= (expiresOn ?? '9999-12-31'), {
    path: ['expiresOn'],
    message: 'comes before the first day',
  });

const list = z.object({
  id: listName,
  label: labels,
  /** What the values are: a domain of the vocabulary, `country`, `party`, `commodityCode` … */
  domain: z.string(),
  itemCount: z.int(),
  version: z.int(),
  updatedAt: instant,
  updatedBy: z.string(),
  /** Rules of the drafts that name it. */
  usedBy: z.array(z.string()),
});

export const listLists = endpoint({
  name: 'listLists',
  method: 'GET',
  path: '/lists',
  permission: 'lists:read',
  tag: 'Lists',
  summary: 'Lists rules may name',
  status: 200,
  answer: z.object({ items: z.array(list) }),
});

export const createList = endpoint({
  name: 'createList',
  method: 'POST',
  path: '/lists',
  permission: 'lists:write',
  tag: 'Lists',
  summary: 'Begin a list',
  status: 201,
  answer: list,
  idempotency: 'accepted',
  problems: ['conflict'],
  body: z.object({ id: listName, label: labels, domain: z.string().min(1).max(40) }),
});

export const getList = endpoint({
  name: 'getList',
  method: 'GET',
  path: '/lists/{id}',
  permission: 'lists:read',
  tag: 'Lists',
  summary: 'A list with its items',
  params: idParams,
  status: 200,
  answer: z.object({ list, items: z.array(listItem) }),
});

export const saveListItems = endpoint({
  name: 'saveListItems',
  method: 'PUT',
  path: '/lists/{id}/items',
  permission: 'lists:write',
  tag: 'Lists',
  summary: 'Save the items as a new version',
  params: idParams,
  body: z.object({ items: z.array(listItem).max(200_000) }),
  status: 200,
  answer: z.object({ list, items: z.array(listItem) }),
  conditional: 'required',
  problems: ['versionChanged', 'conditionMissing'],
});

export const compareListItems = endpoint({
  name: 'compareListItems',
  method: 'POST',
  path: '/lists/{id}/import',
  permission: 'lists:write',
  tag: 'Lists',
  summary: 'What a CSV (value, note, source, starts_on, expires_on) would change; nothing is saved',
  params: idParams,
  body: z.object({ csv: z.string().max(8_000_000) }),
  status: 200,
  answer: z.object({
    items: z.array(listItem),
    added: z.array(z.string()),
    removed: z.array(z.string()),
    changed: z.array(z.string()),
    rejected: z.array(z.object({ line: z.int(), message: z.string() })),
  }),
});
