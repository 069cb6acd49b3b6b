import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from './columns.js';

/** A person who may come in. */
@Entity({ name: 'account', schema: 'accounts' })
export class Account {
  @PrimaryColumn('uuid')
  id!: string;

  /** Lower case. */
  @Column('text', { name: 'login_name', unique: true })
  loginName!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  /** argon2id; null = signs in otherwise. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  /** Must be replaced before anything else can be done. */
  @Column('boolean', { name: 'password_is_one_time', default: false })
  passwordIsOneTime!: boolean;

  /** base32; null = no second factor. */
  @Column('text', { name: 'totp_secret', nullable: true })
  totpSecret!: string | null;

  @Column('bigint', { name: 'totp_last_step', default: 0, transformer: asNumber })
  totpLastStep!: number;

  /** Issuer and subject, with a space between. */
  @Column('text', { name: 'oidc_subject', nullable: true, unique: true })
  oidcSubject!: string | null;

  /** Makes and removes cities; administrator in each. */
  @Column('boolean', { name: 'instance_administrator', default: false })
  instanceAdministrator!: boolean;

  /** Signs in by one click, on this machine only. */
  @Column('boolean', { default: false })
  demo!: boolean;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
