import type { AnswerOf, getModel } from '@tidewaiter/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

type Detail = AnswerOf<typeof getModel>;
export type ModelReport = Detail['report'];
export type ModelLineage = Detail['lineage'];

/** A score model. The artefact never changes; a model may be retired, and moves on in the decisions it scores in shadow. */
@Entity('models')
export class ModelRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('integer') version!: number;
  /** SHA-256 of the artefact's bytes. */
  @Column('text') digest!: string;
  /** XGBoost's own JSON, as it came. */
  @Column('text') artefact!: string;
  @Column('text') origin!: Detail['origin'];
  @Column('jsonb') lineage!: ModelLineage;
  @Column('jsonb') report!: ModelReport;
  @Column('jsonb', { nullable: true }) retired!: { at: string; by: string; reason: string } | null;
  /** Sequence of the last decision it scored in shadow. */
  @Column('bigint', { name: 'shadow_after' }) shadowAfter!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
}
