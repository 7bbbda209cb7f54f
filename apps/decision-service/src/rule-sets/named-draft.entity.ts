import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A draft beside the main one; `version` is its ETag. */
@Entity('named_drafts')
export class NamedDraftRow {
  @PrimaryColumn('text', { name: 'rule_set_id' }) ruleSetId!: string;
  @PrimaryColumn('text') name!: string;
  /** What it and the main draft both come from. */
  @Column('text', { name: 'base_text' }) baseText!: string;
  @Column('text') text!: string;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  /** Everyone who saved it: who merges it makes them authors of the main draft. */
  @Column('text', { array: true }) authors!: string[];
}
