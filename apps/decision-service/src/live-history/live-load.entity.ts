import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last load into a dataset. */
@Entity('live_loads')
export class LiveLoadRow {
  @PrimaryColumn('text') dataset!: string;
  /** The name under which the dataset's manifest knows this database. */
  @Column('text') source!: string;
  @Column('bigint', { name: 'decisions_up_to' }) decisionsUpTo!: string;
  @Column('bigint', { name: 'acts_up_to' }) actsUpTo!: string;
  @Column('timestamptz', { name: 'loaded_at', nullable: true }) loadedAt!: Date | null;
  @Column('integer') declarations!: number;
  @Column('integer') acts!: number;
  @Column('double precision') seconds!: number;
}
