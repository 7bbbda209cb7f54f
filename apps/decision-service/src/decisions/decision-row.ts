import type { Declaration, Enrichment } from '@tidewaiter/declaration';
import type { Decision, Hit } from '@tidewaiter/decision';
import type { Language } from '@tidewaiter/rule-language';
import type { IdempotentRequest } from '../http/idempotency.store.js';
import { newId } from '../new-id.js';
import type { LoadedRelease } from '../releases/release-library.js';
import type { StoredHit, StoredRoom } from './decision.entity.js';
import type { NewDecision } from './decision-writer.js';
import type { MadeDecision } from './make-decision.js';

export interface DecisionRequest {
  readonly reference: string;
  readonly declaration: Declaration;
  readonly options: { readonly trace: 'none' | 'hits'; readonly locale: Language };
}

export interface Circumstances {
  readonly request: DecisionRequest;
  readonly key: IdempotentRequest;
  readonly release: LoadedRelease;
  /** Absent where the release reads none, or no history could be asked. */
  readonly profiles: Enrichment | undefined;
  readonly decidedAt: Date;
  /** Milliseconds from the arrival of the request to the decision. */
  readonly totalMs: number;
}

/** The row that a decision is stored as. */
export function decisionRow({ decision, mode }: MadeDecision, circumstances: Circumstances): NewDecision {
  const { request, key, profiles, release, decidedAt, totalMs } = circumstances;
  const { declaration } = request;
  return {
    id: newId('dec'),
    caller: key.caller,
    idempotencyKey: key.key,
    requestHash: key.digest,
    reference: request.reference,
    decidedAt,
    lane: decision.lane,
    cause: mode === 'default' ? 'default' : decision.cause,
    mode,
    points: decision.points,
    hits: decision.hits.map(storedHit),
    ruleIds: decision.hits.map((hit) => hit.ruleId),
    controls: decision.controls,
    agencies: decision.agencies,
    score: decision.score ?? null,
    draw: decision.draw,
    randomRate: release.prepared.policy.randomRate,
    probability: decision.probability,
    room: roomOf(decision),
    releaseNumber: release.number,
    releaseDigest: release.digest,
    office: declaration.office ?? null,
    importer: declaration.importer?.id ?? null,
    itemCount: declaration.items.length,
    declaration,
    profiles: profiles ?? null,
    locale: request.options.locale,
    trace: request.options.trace,
    totalMs,
  };
}

function roomOf({ capacity, places, rank }: Decision): StoredRoom | null {
  if (places === undefined) return null;
  return { places, ...(rank !== undefined && { rank }), ...(capacity !== undefined && { capacity }) };
}

export function storedHit({ ruleId, agency, lane, points, items, applied }: Hit): StoredHit {
  return { ruleId, agency, ...(lane && { lane }), points, items, applied };
}
