import type { Labels } from '@tidewaiter/rule-language';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface ListItem {
  readonly value: string;
  readonly note?: string | undefined;
  readonly source?: string | undefined;
  /** First and last day on which the value counts, ISO dates. */
  readonly startsOn?: string | undefined;
  readonly expiresOn?: string | undefined;
}

/** The id is the name rules use. */
@Entity('lists')
export class ListRow {
  @PrimaryColumn('text') id!: string;
  @Column('jsonb') label!: Labels;
  @Column('text') domain!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Items of a list as saved once; immutable. */
@Entity('list_versions')
export class ListVersionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'list_id' }) listId!: string;
  @Column('integer') version!: number;
  @Column('text') digest!: string;
  @Column('jsonb') items!: readonly ListItem[];
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
  @Column('text', { name: 'saved_by' }) savedBy!: string;
}
