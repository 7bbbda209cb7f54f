import type { Session } from '@tidewaiter/history';
import type { EvaluatedPass } from '../evaluate-pass.js';
import type { Side } from '../plan.js';
import { EnginesDisagree, type Disagreement } from './engines-disagree.js';
import { hitsByRows } from './hits-by-rows.js';
import { hitsBySql } from './hits-by-sql.js';
import { drawSample, type SampledHit, type SampledHits } from './sampled-hits.js';

/** What other engines were asked again in a run: a sample of its declarations, drawn by the digest of the run. */
export interface Agreement {
  readonly declarations: number;
  /** Answers of the run that were compared: of a rule on a declaration, how many items it hits and whether it counts. */
  readonly checks: number;
  /** 0 in every run that ended. */
  readonly disagreements: number;
}

const sampled = 200;

/**
 * Asks the row driver, and SQL where a scan found the hits, about a sample of the table `judged`.
 * @throws EnginesDisagree where any answer differs
 */
export async function agreementOf(
  session: Session,
  passes: readonly EvaluatedPass[],
  seed: string,
): Promise<Agreement> {
  const sample = await drawSample(session, { seed, size: sampled });
  const references = [...sample.after.keys()];
  let checks = 0;
  for (const pass of passes) {
    const asked = [{ engine: 'rows', hits: await hitsByRows(session, pass, references) }];
    if (pass.engine === 'scan') asked.push({ engine: 'sql', hits: await hitsBySql(session, pass, references) });
    for (const { engine, hits } of asked) {
      const found = firstDisagreement(pass.circumstances.sides, sample, hits);
      if (found !== undefined) throw new EnginesDisagree({ ...found, engines: [pass.engine, engine] });
    }
    checks += references.length * pass.circumstances.sides.reduce((sum, { rules }) => sum + rules.length, 0);
  }
  return { declarations: references.length, checks, disagreements: 0 };
}

export function firstDisagreement(
  sides: readonly Side[],
  one: SampledHits,
  other: SampledHits,
): Disagreement | undefined {
  for (const { name, rules } of sides) {
    for (const [reference, hits] of one[name] ?? []) {
      const others = other[name]?.get(reference);
      for (const [rule, { checked }] of rules.entries()) {
        const [answer, otherAnswer] = [answerOf(hits, rule), answerOf(others, rule)];
        if (answer !== otherAnswer) {
          return { ruleId: checked.rule.ruleId, reference, answers: [answer, otherAnswer] };
        }
      }
    }
  }
  return undefined;
}

function answerOf(hits: readonly SampledHit[] | undefined, rule: number): string {
  if (hits === undefined) return 'nothing';
  const hit = hits.find((one) => one.rule === rule);
  return hit === undefined ? 'no hit' : `${hit.items} item(s), ${hit.applied ? 'counts' : 'does not count'}`;
}
