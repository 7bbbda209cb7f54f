import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rule_sets')
export class RuleSetRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') agency!: string;
  @Column('text') title!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** The text being edited; `version` is its ETag. */
@Entity('drafts')
export class DraftRow {
  @PrimaryColumn('text', { name: 'rule_set_id' }) ruleSetId!: string;
  @Column('text') text!: string;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  /** Everyone who saved it since the newest revision. */
  @Column('text', { array: true }) authors!: string[];
}

/** A frozen draft; immutable. */
@Entity('revisions')
export class RevisionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'rule_set_id' }) ruleSetId!: string;
  @Column('integer') number!: number;
  @Column('text') digest!: string;
  @Column('text') message!: string;
  @Column('timestamptz', { name: 'committed_at' }) committedAt!: Date;
  @Column('text', { name: 'committed_by' }) committedBy!: string;
  @Column('text', { array: true }) authors!: string[];
  @Column('text') text!: string;
}
