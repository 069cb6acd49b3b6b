import type { AccessEvent } from '#libs/access-log';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the log of access. */
@Entity({ name: 'access_log', schema: 'accounts' })
export class AccessEntry {
  @PrimaryColumn('bigint', { generated: 'identity' })
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  /** As it was typed, also where there is no such account. */
  @Column('text', { name: 'login_name' })
  loginName!: string;

  @Column('text')
  event!: AccessEvent;

  /** Login name of the administrator who did it; null = the person. */
  @Column('text', { nullable: true })
  actor!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent!: string | null;
}
