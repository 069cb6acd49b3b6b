import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which column of a file is what, as somebody said it, for every file with a header of that fingerprint. */
@Entity('column_mapping')
export class ColumnMapping {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('text')
  fingerprint!: string;

  /** Name of a column by field of a ledger. */
  @Column('jsonb')
  mapping!: Readonly<Record<string, string>>;

  @Column('integer', { default: 1 })
  version!: number;
}
