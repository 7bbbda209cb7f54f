import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an office can inspect in a day, as last written down. */
@Entity('office_capacities')
export class OfficeCapacityRow {
  @PrimaryColumn('text') office!: string;
  @Column('integer', { nullable: true }) red!: number | null;
  @Column('integer', { nullable: true }) yellow!: number | null;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
  @Column('text', { name: 'saved_by' }) savedBy!: string;
}
