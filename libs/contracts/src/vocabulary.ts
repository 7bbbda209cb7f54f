import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { labels } from './values.js';

const fact = z.object({
  name: z.string(),
  type: z.enum(['text', 'number', 'boolean', 'date']),
  domain: z.string().optional(),
  unit: z.string().optional(),
  bounds: z.object({ min: z.number(), max: z.number(), whole: z.boolean().optional() }).optional(),
  maxLength: z.int().optional(),
  pattern: z.string().optional(),
  label: labels,
  help: labels,
  source: z.enum(['field', 'derived', 'profile', 'reference', 'score', 'draw']),
  perItem: z.boolean(),
  knownBeforeInspection: z.boolean(),
  /** Of a derived fact: the rule set that defines it, the definition as rule text, and the calculation or condition. */
  definition: z.object({ ruleSetId: z.string(), text: z.string(), means: z.string() }).optional(),
});

export const getVocabulary = endpoint({
  name: 'getVocabulary',
  method: 'GET',
  path: '/vocabulary',
  permission: 'rules:read',
  tag: 'Language',
  summary: 'Facts and lists a rule may name',
  status: 200,
  answer: z.object({
    facts: z.array(fact),
    lists: z.array(z.object({ name: z.string(), label: labels, domain: z.string(), values: z.array(z.string()) })),
    controls: z.array(z.object({ code: z.string(), label: labels })),
  }),
});

export const declarationSchemaDocument = endpoint({
  name: 'getDeclarationSchema',
  method: 'GET',
  path: '/vocabulary/schema.json',
  permission: 'public',
  tag: 'Language',
  summary: 'JSON Schema of a declaration',
  status: 200,
  answer: z.record(z.string(), z.unknown()),
});
