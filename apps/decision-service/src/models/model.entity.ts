import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A score model; immutable. */
@Entity('models')
export class ModelRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('integer') version!: number;
  /** SHA-256 of the artefact's bytes. */
  @Column('text') digest!: string;
  /** XGBoost's own JSON, as it came. */
  @Column('text') artefact!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
}
