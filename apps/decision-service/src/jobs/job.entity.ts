import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One piece of long work. */
@Entity('jobs')
export class JobRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: 'import' | 'simulation' | 'training' | 'mining' | 'reproduction';
  @Column('text') title!: string;
  @Column('jsonb') input!: unknown;
  @Column('text') state!: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  @Column('text', { nullable: true }) step!: string | null;
  @Column('double precision') progress!: number;
  @Column('double precision', { name: 'seconds_left', nullable: true }) secondsLeft!: number | null;
  @Column('jsonb', { nullable: true }) failure!: { code: string; message: string } | null;
  @Column('text', { name: 'result_id', nullable: true }) resultId!: string | null;
  @Column('boolean', { name: 'cancel_requested' }) cancelRequested!: boolean;
  /** How often it was begun: more than once where the service stopped while it ran. */
  @Column('integer') attempts!: number;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
