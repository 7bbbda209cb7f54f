import type { ReleaseState, SelectionPolicy } from '@tidewaiter/decision';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Names of the immutable rows a release is made of, and its policy. */
export interface ReleaseParts {
  readonly revisionIds: readonly string[];
  readonly listVersionIds: readonly string[];
  readonly referenceTableId?: string;
  readonly modelId?: string;
  /** ISO day on which the parts were gathered, in releases of old: values that had expired by then are left out. */
  readonly asOf?: string;
  readonly policy: SelectionPolicy;
}

/** What the approval also covers; fixed when proposed. */
export interface ReleaseEvidence {
  readonly simulationId?: string;
  /** Which of its candidates, from 1; absent in releases of before: the first. */
  readonly candidate?: number;
  readonly simulationDigest?: string;
  readonly cases?: { readonly passed: number; readonly failed: number };
}

@Entity('releases')
export class ReleaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('integer') number!: number;
  @Column('text') title!: string;
  @Column('text') reason!: string;
  @Column('text') state!: ReleaseState;
  @Column('text', { nullable: true }) digest!: string | null;
  @Column('text', { array: true }) authors!: string[];
  @Column('jsonb') content!: ReleaseParts;
  @Column('jsonb') evidence!: ReleaseEvidence;
  @Column('text', { name: 'base_id', nullable: true }) baseId!: string | null;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'proposed_by', nullable: true }) proposedBy!: string | null;
  @Column('text', { name: 'approved_by', nullable: true }) approvedBy!: string | null;
  @Column('timestamptz', { name: 'activated_at', nullable: true }) activatedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}

@Entity('release_events')
export class ReleaseEventRow {
  @PrimaryColumn('bigint', { generated: 'identity' }) sequence!: string;
  @Column('text', { name: 'release_id' }) releaseId!: string;
  @Column('text') command!: string;
  @Column('text') actor!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) reason!: string | null;
}
