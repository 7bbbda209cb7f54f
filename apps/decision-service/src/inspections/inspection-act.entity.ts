import type { InspectionAct } from '@tidewaiter/declaration';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an officer did and found; append-only, a correction is a new act. */
@Entity('inspection_acts')
export class InspectionActRow {
  @PrimaryColumn('bigint', { generated: 'identity' }) sequence!: string;
  @Column('text') id!: string;
  @Column('text', { name: 'decision_id' }) decisionId!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
  @Column('jsonb') act!: InspectionAct;
}
