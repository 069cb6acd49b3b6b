import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from './columns.js';

/** 縮減目標: what shall be less by a fiscal year, and what has been reached year by year. */
@Entity('reduction_target')
export class ReductionTarget {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('integer', { name: 'from_fiscal_year' })
  fromFiscalYear!: number;

  @Column('integer', { name: 'to_fiscal_year' })
  toFiscalYear!: number;

  @Column('numeric', { name: 'floor_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber })
  floorAreaM2!: number | null;

  @Column('bigint', { nullable: true, transformer: asNumber })
  yen!: number | null;

  /** By the end of each year, counted from the target's beginning. */
  @Column('jsonb', { default: [] })
  progress!: readonly { readonly fiscalYear: number; readonly floorAreaM2: number; readonly yen: number }[];

  @Column('integer', { default: 1 })
  version!: number;
}
