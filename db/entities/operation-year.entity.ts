import type { CostKind, RevenueKind } from '#libs/facility-sheet';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { asNumber } from './columns.js';
import { Facility } from './facility.entity.js';

/** 運営実績: what is recorded of a facility, or of one of its functions, in one fiscal year. */
@Entity('operation_year')
export class OperationYear {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('integer', { name: 'fiscal_year' })
  fiscalYear!: number;

  /** Empty = the facility as a whole. */
  @Column('text', { name: 'function_name', default: '' })
  functionName!: string;

  @Column('integer', { nullable: true })
  users!: number | null;

  @Column('integer', { name: 'opening_days', nullable: true })
  openingDays!: number | null;

  @Column('integer', { name: 'bookable_slots', nullable: true })
  bookableSlots!: number | null;

  @Column('integer', { name: 'used_slots', nullable: true })
  usedSlots!: number | null;

  /** Full-time equivalents. */
  @Column('numeric', { precision: 8, scale: 2, nullable: true, transformer: asNumber })
  staff!: number | null;

  @Column('jsonb', { name: 'costs_yen', default: {} })
  costsYen!: Partial<Record<CostKind, number | null>>;

  @Column('jsonb', { name: 'revenues_yen', default: {} })
  revenuesYen!: Partial<Record<RevenueKind, number | null>>;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Facility, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'facility_id', referencedColumnName: 'id' },
  ])
  facility!: Relation<Facility>;
}
