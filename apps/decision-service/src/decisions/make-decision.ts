import { createHash } from 'node:crypto';
import { decide, drawOf, type Decision, type Places, type PreparedRelease } from '@tidewaiter/decision';
import type { Declaration, Enrichment } from '@tidewaiter/declaration';
import type { DecisionMode } from './decision.entity.js';

export interface MadeDecision {
  readonly decision: Decision;
  readonly mode: DecisionMode;
  /** Why it is not `full`; for the log. */
  readonly failure?: Error;
}

export interface Question {
  readonly reference: string;
  readonly declaration: Declaration;
  /** ISO date. */
  readonly today: string;
  readonly profiles: Enrichment | undefined;
  /** Taken in the day of its office; absent before any was asked for. */
  readonly places?: Places;
}

function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Decides, whatever happens: clearance never waits for a fault of ours. When the model fails the rules decide alone; when
 * they fail too, the declaration goes to documentary check.
 */
export function makeDecision(release: PreparedRelease, question: Question): MadeDecision {
  const draw = drawOf({ seed: release.policy.seed, reference: question.reference }, sha256Hex);
  const context = { today: question.today, draw, profiles: question.profiles, places: question.places };
  try {
    return { decision: decide(release, question.declaration, context), mode: 'full' };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    const { model: _model, ...withoutModel } = release;
    try {
      return { decision: decide(withoutModel, question.declaration, context), mode: 'rulesOnly', failure };
    } catch {
      return { decision: defaultDecision(draw), mode: 'default', failure };
    }
  }
}

function defaultDecision(draw: number): Decision {
  return {
    lane: 'yellow',
    cause: 'none',
    points: 0,
    probability: 1,
    hits: [],
    controls: [],
    agencies: [],
    draw,
    rows: [],
  };
}
