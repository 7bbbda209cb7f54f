import type { AnswerOf, getSimulation } from '@tidewaiter/contracts';
import type { SelectionPolicy } from '@tidewaiter/decision';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SimulationSummary = NonNullable<AnswerOf<typeof getSimulation>['summary']>;

/** A candidate beside the first; digest and summary are there once the simulation has finished. */
export interface OtherCandidate {
  readonly candidate: string;
  readonly policy: SelectionPolicy;
  readonly digest?: string;
  readonly summary?: SimulationSummary;
}

/** A candidate that is done while others of its simulation are not yet. */
export interface RanCandidate {
  readonly digest: string;
  readonly summary: SimulationSummary;
  readonly datasetDigest: string;
}

/** What a candidate would have done to past declarations. */
@Entity('simulations')
export class SimulationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'job_id' }) jobId!: string;
  @Column('text') title!: string;
  @Column('text', { name: 'dataset_id' }) datasetId!: string;
  @Column('text', { name: 'dataset_digest' }) datasetDigest!: string;
  @Column('text', { name: 'from_day', nullable: true }) from!: string | null;
  @Column('text', { name: 'to_day', nullable: true }) to!: string | null;
  @Column('text') baseline!: string;
  @Column('text') candidate!: string;
  @Column('jsonb') policy!: SelectionPolicy;
  /** Over every input; there once it has finished. Its declarations are kept under it. */
  @Column('text', { nullable: true }) digest!: string | null;
  @Column('jsonb', { nullable: true }) summary!: SimulationSummary | null;
  /** Candidates 2 to 5. */
  @Column('jsonb') others!: readonly OtherCandidate[];
  /** The first candidates, while it runs; none once it has finished. A service that was killed goes on after them. */
  @Column('jsonb') ran!: readonly RanCandidate[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
}
