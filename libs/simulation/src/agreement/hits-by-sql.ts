import { bindings, type Session } from '@tidewaiter/history';
import { evaluate } from '../evaluate.js';
import type { EvaluatedPass } from '../evaluate-pass.js';
import { countedHits } from '../hit-lists.js';
import type { SampledHit, SampledHits } from './sampled-hits.js';

/** The passes of a run are 0 and 1. */
const firstOfSample = 2;

/** What SQL says hits these declarations. */
export async function hitsBySql(
  session: Session,
  { circumstances, context }: EvaluatedPass,
  only: readonly string[],
): Promise<SampledHits> {
  const pass = firstOfSample + context.pass;
  const columns = await evaluate(session, circumstances, { ...context, pass, only });
  const { bind, parameters } = bindings();
  const hits = circumstances.sides.map(
    (side) => `${countedHits(side, columns[side.name] ?? [])(bind)} AS hits_${side.name}`,
  );
  const rows = await session.query(`SELECT reference, ${hits.join(', ')} FROM evaluated_${pass}`, parameters);
  return Object.fromEntries(
    circumstances.sides.map(({ name }) => [
      name,
      new Map(rows.map((row) => [String(row['reference']), row[`hits_${name}`] as unknown as readonly SampledHit[]])),
    ]),
  );
}
