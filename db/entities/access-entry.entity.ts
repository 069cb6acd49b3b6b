import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the log of access tells. */
export const accessEvents = [
  'sign-in',
  'sign-in-failed',
  'sign-in-throttled',
  'sign-out',
  'password-changed',
  'password-refused',
  'second-factor-set',
  'second-factor-removed',
  'device-paired',
  'device-revoked',
  'invited',
  'renamed',
  'reset',
  'disabled',
  'enabled',
] as const;
export type AccessEvent = (typeof accessEvents)[number];

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
