import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a challenger says of a live decision; written afterwards, never part of the decision. */
@Entity('shadow_scores')
export class ShadowScoreRow {
  @PrimaryColumn('text', { name: 'model_id' }) modelId!: string;
  @PrimaryColumn('text', { name: 'decision_id' }) decisionId!: string;
  @Column('double precision') probability!: number;
  @Column('double precision') percentile!: number;
}
