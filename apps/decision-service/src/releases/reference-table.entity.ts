import type { Control, ReferenceValue } from '@tidewaiter/decision';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Reference unit values and the words of controls, as published once; immutable. */
@Entity('reference_tables')
export class ReferenceTableRow {
  @PrimaryColumn('text') id!: string;
  @Column('integer') number!: number;
  @Column('text') digest!: string;
  @Column('jsonb') content!: { readonly references: readonly ReferenceValue[]; readonly controls: readonly Control[] };
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
  @Column('text', { name: 'saved_by' }) savedBy!: string;
}
