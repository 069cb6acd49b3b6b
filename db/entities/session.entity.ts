import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How somebody came in. */
export type SignInMethod = 'password' | 'demo' | 'device' | 'oidc' | 'test';

/** A browser that is signed in. */
@Entity({ name: 'session', schema: 'accounts' })
export class Session {
  /** SHA-256 of the cookie. */
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId!: string | null;

  @Column('text')
  method!: SignInMethod;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt!: Date;
}

/** A phone that was paired: it opens sessions without a password until it is revoked. */
@Entity({ name: 'device', schema: 'accounts' })
export class Device {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  name!: string;

  @Column('bytea', { name: 'token_hash', unique: true })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** A code on the screen that a phone may show once, within minutes. */
@Entity({ name: 'pairing', schema: 'accounts' })
export class Pairing {
  @PrimaryColumn('bytea', { name: 'code_hash' })
  codeHash!: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
