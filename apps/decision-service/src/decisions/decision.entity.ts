import type { Enrichment } from '@tidewaiter/declaration';
import type { Cause, Given, Places } from '@tidewaiter/decision';
import type { Lane, Language } from '@tidewaiter/rule-language';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A hit as stored: what the answer and its later readings need; names and texts come from the release. */
export interface StoredHit {
  readonly ruleId: string;
  readonly agency: string;
  readonly lane?: Lane;
  readonly points: number;
  readonly items: readonly number[];
  readonly applied: boolean;
}

export interface StoredScore {
  readonly model: string;
  readonly version: number;
  readonly probability: number;
  /** With the hits of rules as evidence; where the model carries a fusion. */
  readonly fused?: number;
  readonly percentile: number;
}

/** Where the declaration stood in its office's day, and how many the office could do. */
export interface StoredRoom {
  readonly places: Places;
  readonly rank?: number;
  readonly capacity?: number;
}

export type DecisionMode = 'full' | 'rulesOnly' | 'lastKnownGood' | 'default';

/** One answered question. Written once, before the answer leaves, never changed. */
@Entity('decisions')
export class DecisionRow {
  @PrimaryColumn('bigint', { generated: 'identity' }) sequence!: string;
  @Column('text') id!: string;
  @Column('text') caller!: string;
  @Column('text', { name: 'idempotency_key' }) idempotencyKey!: string;
  @Column('text', { name: 'request_hash' }) requestHash!: string;
  @Column('text') reference!: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt!: Date;
  @Column('text') lane!: Lane;
  @Column('text') cause!: Cause | 'default';
  @Column('text') mode!: DecisionMode;
  @Column('integer') points!: number;
  @Column('jsonb') hits!: readonly StoredHit[];
  @Column('text', { name: 'rule_ids', array: true }) ruleIds!: readonly string[];
  @Column('text', { array: true }) controls!: readonly string[];
  @Column('text', { array: true }) agencies!: readonly string[];
  @Column('jsonb', { nullable: true }) score!: StoredScore | null;
  @Column('double precision') draw!: number;
  @Column('double precision', { name: 'random_rate' }) randomRate!: number;
  @Column('double precision') probability!: number;
  /** Null where the release sets no limit for the office, or nothing asked for a place. */
  @Column('jsonb', { nullable: true }) room!: StoredRoom | null;
  @Column('integer', { name: 'release_number' }) releaseNumber!: number;
  @Column('text', { name: 'release_digest' }) releaseDigest!: string;
  @Column('text', { nullable: true }) office!: string | null;
  @Column('text', { nullable: true }) importer!: string | null;
  @Column('integer', { name: 'item_count' }) itemCount!: number;
  @Column('jsonb') declaration!: Readonly<Record<string, unknown>>;
  /** The profile facts its release reads, as of then; null where there are none or no history could be asked. */
  @Column('jsonb', { nullable: true }) profiles!: Enrichment | null;
  @Column('text') locale!: Language;
  @Column('text') trace!: 'none' | 'hits';
  @Column('double precision', { name: 'total_ms' }) totalMs!: number;
}

/** What a decision was given besides declaration and release: enough to know its facts again without asking anybody. */
export function givenOf({ draw, profiles }: Pick<DecisionRow, 'draw' | 'profiles'>): Given {
  return { draw, ...(profiles !== null && { profiles }) };
}
