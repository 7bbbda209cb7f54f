import type { AnswerOf, listSuggestions } from '@tidewaiter/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SuggestionView = AnswerOf<typeof listSuggestions>['items'][number];

/** What a miner says of a rule it suggests. */
export type FoundSuggestion = Omit<
  SuggestionView,
  'id' | 'state' | 'decidedBy' | 'decidedAt' | 'reason' | 'ruleSetId' | 'foundAt'
>;

/** A suggested rule and what a person made of it. */
@Entity('suggestions')
export class SuggestionRow {
  @PrimaryColumn('text') id!: string;
  /** SHA-256 of the rule's meaning, without id and name: the same rule is suggested once. */
  @Column('text', { name: 'text_digest' }) textDigest!: string;
  @Column('text', { name: 'job_id' }) jobId!: string;
  /** Place in its search, from 1: those that find most come first. */
  @Column('integer') rank!: number;
  @Column('jsonb') suggestion!: FoundSuggestion;
  @Column('text') state!: SuggestionView['state'];
  @Column('timestamptz', { name: 'found_at' }) foundAt!: Date;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { name: 'rule_set_id', nullable: true }) ruleSetId!: string | null;
}
