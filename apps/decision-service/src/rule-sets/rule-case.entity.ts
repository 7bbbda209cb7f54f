import type { DeclarationSubset } from '@tidewaiter/declaration';
import type { RuleCase } from '@tidewaiter/decision';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rule's saved test. */
@Entity('rule_cases')
export class RuleCaseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'rule_set_id' }) ruleSetId!: string;
  @Column('text', { name: 'rule_id' }) ruleId!: string;
  @Column('text') name!: string;
  @Column('jsonb') declaration!: DeclarationSubset;
  @Column('jsonb') expect!: RuleCase['expect'];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
}
