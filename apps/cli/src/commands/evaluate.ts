import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { declarationSchema, type Declaration } from '@tidewaiter/declaration';
import { decide, drawOf, type PreparedRelease } from '@tidewaiter/decision';
import { z } from 'zod';
import { required, type Command, type Invocation } from '../command.js';
import { noteMissingProfiles } from '../missing-profiles.js';
import { contentOf, preparedFrom, rulesAt } from '../rules-at.js';

/** `tidewaiter evaluate`: the decision API's answer for declarations in a file, without a service. */
export const evaluate: Command = {
  name: 'evaluate',
  summary: 'Decide declarations (NDJSON lines of reference and declaration) with the rules of a folder',
  usage: '--rules <path> --input <ndjson>',
  example: 'npx tidewaiter evaluate --rules rules --input declarations.ndjson',
  options: {
    rules: { type: 'string' },
    input: { type: 'string' },
    today: { type: 'string' },
    'no-model': { type: 'boolean' },
  },
  help: {
    rules: 'file or folder of rules; lists, policy and model come from the folder they belong to',
    input: 'file of lines { "reference", "declaration" }; - for standard input',
    today: 'ISO day of declarations without lodged_on (default: today)',
    'no-model': 'leave the model out',
  },
  run,
};

const lineSchema = z.object({ reference: z.string().min(1).max(80), declaration: declarationSchema });

async function run(invocation: Invocation): Promise<number> {
  const rules = required(invocation.values, 'rules');
  const input = required(invocation.values, 'input');
  const today = typeof invocation.values['today'] === 'string' ? invocation.values['today'] : isoToday();
  const model = invocation.values['no-model'] === true ? { model: null } : {};
  const release = preparedFrom(contentOf(await rulesAt(rules), model));
  noteMissingProfiles(invocation, rules, release.profileFacts);
  const source = input === '-' ? process.stdin : createReadStream(input);
  const failed = once(source, 'error').then(([error]) => Promise.reject(error as Error));
  const decided = decideLines(createInterface({ input: source, crlfDelay: Infinity }), { invocation, release, today });
  return Promise.race([decided, failed]);
}

interface Task {
  readonly invocation: Invocation;
  readonly release: PreparedRelease;
  readonly today: string;
}

async function decideLines(lines: AsyncIterable<string>, task: Task): Promise<number> {
  let number = 0;
  let refused = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = lineSchema.safeParse(jsonOf(line));
    if (parsed.success) {
      task.invocation.print(JSON.stringify(answer(parsed.data, task)));
    } else {
      refused += 1;
      const [issue] = parsed.error.issues;
      task.invocation.note(`line ${number}: at /${issue?.path.join('/') ?? ''}: ${issue?.message ?? 'not valid'}`);
    }
  }
  return refused > 0 ? 1 : 0;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function answer(
  { reference, declaration }: { reference: string; declaration: Declaration },
  { release, today }: Task,
): object {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const draw = drawOf({ seed: release.policy.seed, reference }, hash);
  const { lane, points, hits } = decide(release, declaration, { today, draw });
  return { reference, lane, points, hits: hits.map((hit) => hit.ruleId) };
}

function isoToday(): string {
  return new Date().toISOString().slice(0, 10);
}
