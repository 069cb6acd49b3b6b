import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from './columns.js';

/** One written row: who, when, before, after, why. Written by the database itself (see the migration), read by history and undo. */
@Entity('audit')
export class Audit {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS', transformer: asNumber })
  id!: number;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  @Column('text')
  entity!: string;

  @Column('text', { name: 'entity_id' })
  entityId!: string;

  @Column('text')
  operation!: 'insert' | 'update' | 'delete';

  @Column('jsonb', { nullable: true })
  before!: Record<string, unknown> | null;

  @Column('jsonb', { nullable: true })
  after!: Record<string, unknown> | null;
}
