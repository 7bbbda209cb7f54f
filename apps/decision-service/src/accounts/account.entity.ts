import type { Role } from '@tidewaiter/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who may sign in. */
@Entity('accounts')
export class AccountRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'user_name' }) userName!: string;
  @Column('text', { name: 'display_name' }) displayName!: string;
  @Column('text') role!: Role;
  @Column('text') agency!: string;
  /** argon2id, with its parameters and salt. */
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true }) lastSignInAt!: Date | null;
}
