import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { slug } from './values.js';

/** A revision by its id, `draft:<rule set>`, `draft:<rule set>/<name>`, `release:<id>`, or `none` for an empty text. */
const side = z
  .string()
  .max(200)
  .regex(/^(none|rev_[\w-]+|release:[\w-]+|draft:[a-z0-9][a-z0-9_-]*(\/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} _-]*)?)$/u);

const namedSide = z.object({
  id: z.string(),
  kind: z.enum(['none', 'revision', 'draft', 'release']),
  ruleSetId: slug.optional(),
  /** Of a revision or a release. */
  number: z.int().optional(),
  /** Of a draft, `main` where it is the rule set's own; of a release, its title. */
  name: z.string().optional(),
});

const place = z.object({ text: z.string(), span: z.object({ start: z.int(), end: z.int() }) });

export const compareTexts = endpoint({
  name: 'compareTexts',
  method: 'GET',
  path: '/diff',
  permission: 'rules:read',
  tag: 'Rules',
  summary: 'What differs between two texts of rules: in words, in structure, as JSON',
  query: z.object({ from: side, to: side, as: z.enum(['words', 'structure', 'json']).default('words') }),
  status: 200,
  answer: z.object({
    from: namedSide,
    to: namedSide,
    /** By rule, in the order of the newer text. */
    rules: z.array(
      z.object({
        ruleId: z.string(),
        name: z.string(),
        changes: z.array(
          z.object({
            kind: z.string(),
            /** In the language asked for. */
            words: z.string(),
            /** With `as=structure`: where it stands in either text. */
            before: place.optional(),
            after: place.optional(),
          }),
        ),
      }),
    ),
    /** With `as=structure`. */
    texts: z.object({ before: z.string(), after: z.string() }).optional(),
    /** With `as=json`: documents of json-rules-engine. */
    json: z.object({ before: z.unknown(), after: z.unknown() }).optional(),
  }),
});
