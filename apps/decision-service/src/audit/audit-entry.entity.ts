import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of the append-only audit log. */
@Entity('audit_entries')
export class AuditEntryRow {
  /** 1, 2, 3 … without gaps. */
  @PrimaryColumn('int') number!: number;
  @Column('timestamptz') at!: Date;
  @Column('text') actor!: string;
  @Column('text') action!: string;
  @Column('text') subject!: string;
  /** Canonical JSON text, exactly as hashed. */
  @Column('text') details!: string;
  /** SHA-256 over the hash of the entry before and this one's canonical JSON. */
  @Column('text') hash!: string;
}
