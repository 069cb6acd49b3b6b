import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A block of a city's journal, sealed: chained to the one before by its hash. */
@Entity('audit_seal')
export class AuditSeal {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  /** From 1. */
  @PrimaryColumn('integer')
  number!: number;

  @Column('bigint', { array: true })
  ids!: readonly string[];

  /** SHA-256 of each row, in the order of the ids. */
  @Column('bytea', { name: 'row_hashes', array: true })
  rowHashes!: readonly Buffer[];

  @Column('bytea')
  previous!: Buffer;

  @Column('bytea')
  hash!: Buffer;

  @Column('timestamptz', { name: 'sealed_at', default: () => 'now()' })
  sealedAt!: Date;
}
