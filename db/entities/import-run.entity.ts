import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 取込: a set of dropped files on its way from upload over preview to the register, and back when undone. */
@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  status!: 'queued' | 'reading' | 'preview' | 'committing' | 'committed' | 'failed' | 'undone';

  @Column('integer', { default: 0 })
  progress!: number;

  @Column('jsonb', { default: [] })
  files!: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly storedAs: string;
    /** Of which year its residents are, as somebody told who was asked. */
    readonly year?: number;
  }[];

  @Column('jsonb', { nullable: true })
  report!: unknown;

  /** Of each file: what can be mapped in it, and the mappings it was read by; large, so read only where it is asked for. */
  @Column('jsonb', { default: [], select: false })
  columns!: unknown;

  /** The written import whose held rows this one was begun to decide. */
  @Column('uuid', { name: 'decides_import_id', nullable: true })
  decidesImportId!: string | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'committed_at', nullable: true })
  committedAt!: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;
}
