import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mapping known by name: as shipped, or as it was last used. */
@Entity('mappings')
export class MappingRow {
  @PrimaryColumn('text') name!: string;
  @Column('text') dataset!: string;
  @Column('jsonb') mapping!: Record<string, unknown>;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
  @Column('text', { name: 'saved_by' }) savedBy!: string;
}
