import type { AnswerOf, listReproductions } from '@tidewaiter/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ReproductionView = AnswerOf<typeof listReproductions>['items'][number];

/** A candidate of a simulation run again to see whether the same comes out. */
@Entity('reproductions')
export class ReproductionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'simulation_id' }) simulationId!: string;
  /** From 1. */
  @Column('integer') candidate!: number;
  @Column('text', { name: 'job_id' }) jobId!: string;
  @Column('jsonb', { nullable: true }) fields!: ReproductionView['fields'] | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
}
