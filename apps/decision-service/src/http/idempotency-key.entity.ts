import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One used idempotency key with the answer it got; kept 30 days. */
@Entity('idempotency_keys')
export class IdempotencyKeyRow {
  @PrimaryColumn('text') caller!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') endpoint!: string;
  @Column('text', { name: 'request_digest' }) requestDigest!: string;
  /** `running` until the answer is stored. */
  @Column('text') state!: 'running' | 'done';
  @Column('int', { nullable: true }) status!: number | null;
  @Column('jsonb', { default: {} }) headers!: Record<string, string>;
  /** JSON text, so that a replay is the same bytes. */
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
