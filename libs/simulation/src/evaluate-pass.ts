import type { Session } from '@tidewaiter/history';
import type { Circumstances } from './circumstances.js';
import { evaluate, type EvaluationContext } from './evaluate.js';
import { countedHits, type HitLists } from './hit-lists.js';
import { itemTests } from './scan/item-tests.js';
import { scanPass } from './scan/scan-pass.js';
import type { SimulationOptions } from './simulation-options.js';

/** Who finds the hits of a pass. */
export type Engine = 'scan' | 'sql';

/** What a pass comes to. */
export interface PassSize {
  /** Distinct ones of the rules. */
  readonly tests: number;
  /** Of the whole dataset. */
  readonly declarations: number;
  readonly columns: 'own' | 'shared';
}

/** Counts of hits, one of a test and a declaration, that SQL is left to hold in memory: half a gigabyte. */
const mostCounts = 60_000_000;

/**
 * The quicker one, and the scan where SQL would want too much memory. SQL takes some 24 ms of the processor for a test and
 * 120,000 declarations, a scan 3 ms, after 2 to 3 s for the columns, which several runs may share. Among few declarations
 * the sample asked of SQL outweighs what a scan saves.
 */
export function engineFor({ columns, declarations, tests }: PassSize): Engine {
  if (tests * declarations > mostCounts) return 'scan';
  const least = columns === 'shared' ? 100 : 200;
  return declarations >= 50_000 && tests >= least ? 'scan' : 'sql';
}

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
  const { declarations } = context.relations.manifest.counts;
  const columns = options.columns ? 'shared' : 'own';
  const engine = options.engine ?? engineFor({ tests: tests.length, declarations, columns });
  if (engine === 'scan' && (await scanPass(session, circumstances, { ...context, options, tests }))) {
    const hits = sides.map(({ name }) => [name, () => `scanned_${name}`] as const);
    return { engine, hits: Object.fromEntries(hits), circumstances, context };
  }
  const counts = await evaluate(session, circumstances, context);
  const hits = sides.map((side) => [side.name, countedHits(side, counts[side.name] ?? [])] as const);
  return { engine: 'sql', hits: Object.fromEntries(hits), circumstances, context };
}
