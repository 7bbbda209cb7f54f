import type { AnswerOf, getLearning } from '@tidewaiter/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type LearningView = AnswerOf<typeof getLearning>;
type Run = LearningView['runs'][number];

/** How the service retrains by itself; one row at most. */
@Entity('learning_settings')
export class LearningSettingsRow {
  @PrimaryColumn('boolean') one!: boolean;
  @Column('boolean') enabled!: boolean;
  @Column('text', { name: 'dataset_id' }) datasetId!: string;
  @Column('integer', { name: 'every_days' }) everyDays!: number;
  @Column('double precision', { name: 'drift_limit' }) driftLimit!: number;
  /** When it was switched on or last ran: the next run is due so many days later. */
  @Column('timestamptz', { name: 'due_from' }) dueFrom!: Date;
  /** Sequence of the last inspection act that a run has trained with. */
  @Column('bigint', { name: 'added_after' }) addedAfter!: string;
  @Column('text', { name: 'set_by' }) setBy!: string;
}

/** One retraining and what came of it. */
@Entity('learning_runs')
export class LearningRunRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') trigger!: Run['trigger'];
  @Column('text') state!: Run['state'];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('integer') added!: number;
  @Column('text', { name: 'job_id', nullable: true }) jobId!: string | null;
  @Column('text', { name: 'model_id', nullable: true }) modelId!: string | null;
  @Column('text', { name: 'simulation_id', nullable: true }) simulationId!: string | null;
  @Column('text', { name: 'release_id', nullable: true }) releaseId!: string | null;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
}
