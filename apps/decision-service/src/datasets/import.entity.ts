import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A finished import. */
@Entity('imports')
export class ImportRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'dataset_id' }) datasetId!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text', { name: 'mapping_name' }) mappingName!: string;
  @Column('integer') declarations!: number;
  @Column('integer') items!: number;
  @Column('integer') acts!: number;
  @Column('integer') unchanged!: number;
  @Column('integer') rejected!: number;
  @Column('double precision') seconds!: number;
  @Column('text', { name: 'rejects_file', nullable: true }) rejectsFile!: string | null;
  @Column('timestamptz', { name: 'finished_at' }) finishedAt!: Date;
  @Column('text', { name: 'finished_by' }) finishedBy!: string;
  /** In the order of finishing. */
  @Column({ type: 'bigint', insert: false, update: false }) sequence!: string;
}
