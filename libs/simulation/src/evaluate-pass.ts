import type { Session } from '@tidewaiter/history';
import type { Circumstances } from './circumstances.js';
import { evaluate, type EvaluationContext } from './evaluate.js';
import { countedHits, type HitLists } from './hit-lists.js';
import { itemTests } from './scan/item-tests.js';
import { scanPass } from './scan/scan-pass.js';
import type { SimulationOptions } from './simulation-options.js';

/** Distinct tests from which on a scan of columns is quicker than SQL, with the reading of the columns. */
const worthScanning = 100;

/** Who found the hits of a pass. */
export type Engine = 'scan' | 'sql';

export interface EvaluatedPass {
  readonly engine: Engine;
  readonly hits: HitLists;
  readonly circumstances: Circumstances;
  readonly context: EvaluationContext;
}

/** Evaluates the sides that share circumstances: by a scan of columns where there are many rules, otherwise by SQL. */
export async function evaluatePass(
  session: Session,
  circumstances: Circumstances,
  { options, ...context }: EvaluationContext & { readonly options: SimulationOptions },
): Promise<EvaluatedPass> {
  const { sides } = circumstances;
  const tests = itemTests(sides);
  const engine = options.engine ?? (tests.length >= worthScanning ? 'scan' : 'sql');
  if (engine === 'scan' && (await scanPass(session, circumstances, { ...context, options, tests }))) {
    const hits = sides.map(({ name }) => [name, () => `scanned_${name}`] as const);
    return { engine, hits: Object.fromEntries(hits), circumstances, context };
  }
  const columns = await evaluate(session, circumstances, context);
  const hits = sides.map((side) => [side.name, countedHits(side, columns[side.name] ?? [])] as const);
  return { engine: 'sql', hits: Object.fromEntries(hits), circumstances, context };
}
