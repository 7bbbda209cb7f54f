import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { lensQuestion, sampleDeclaration } from './lens.js';
import { lane } from './values.js';

/** The figures of the lens that count declarations. */
const figure = z.enum([
  'hits',
  'applied',
  'newlyRed',
  'newlyYellow',
  'noLongerSelected',
  'findsGained',
  'findsLost',
  'knownHit',
  'knownClean',
  'unknown',
  'unique',
]);

export const listLensDeclarations = endpoint({
  name: 'listLensDeclarations',
  method: 'POST',
  path: '/lens/declarations',
  permission: 'simulations:run',
  tag: 'Simulations',
  summary: 'The past declarations behind one number of the lens, asked with the same text',
  status: 200,
  body: lensQuestion.extend({
    /** A figure, a change of lane, or the hits shared with another rule of the active release. */
    group: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('figure'), figure }),
      z.object({ kind: z.literal('lanes'), before: lane, after: lane }),
      z.object({ kind: z.literal('overlap'), ruleId: z.string().max(80) }),
    ]),
    size: z.int().min(1).max(200).default(50),
  }),
  answer: z.object({
    /** All that there are. */
    total: z.int().nonnegative(),
    /** At most `size` of them, chosen by chance and the same every time, in the order of the dataset. */
    declarations: z.array(sampleDeclaration),
  }),
  problems: ['invalidRules', 'notFound', 'conflict'],
});
