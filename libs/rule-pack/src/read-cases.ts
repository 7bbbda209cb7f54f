import type { RuleCase } from '@tidewaiter/decision';
import { declarationSubsetSchema } from '@tidewaiter/declaration';
import { lanes } from '@tidewaiter/rule-language';
import { z } from 'zod';
import { readShaped } from './read-json.js';

const casesSchema = z.array(
  z.object({
    ruleId: z.string().min(1),
    name: z.string().min(1),
    declaration: declarationSubsetSchema,
    expect: z.object({ hits: z.boolean(), lane: z.enum(lanes).optional() }),
  }),
);

/** Cases of a `cases.json`. @throws RulePackError */
export async function readCases(path: string): Promise<RuleCase[]> {
  return readShaped(path, casesSchema, []);
}
