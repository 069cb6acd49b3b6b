import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { asNumber } from './columns.js';
import { Facility } from './facility.entity.js';

/** 固定資産: an asset of the city's ledger, with its amounts at the end of a fiscal year. */
@Entity('fixed_asset')
export class FixedAsset {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** Null = land that no facility stands on. */
  @Column('uuid', { name: 'facility_id', nullable: true })
  facilityId!: string | null;

  /** May have left the register since. */
  @Column('uuid', { name: 'building_id', nullable: true })
  buildingId!: string | null;

  /** May have left the register since. */
  @Column('uuid', { name: 'land_parcel_id', nullable: true })
  landParcelId!: string | null;

  @Column('text')
  number!: string;

  /** 枝番; empty = none. */
  @Column('text', { default: '' })
  branch!: string;

  /** 勘定科目, as the ledger writes it. */
  @Column('text')
  account!: string;

  @Column('text')
  name!: string;

  /** YYYY-MM-DD. */
  @Column('date', { name: 'acquired_on', nullable: true })
  acquiredOn!: string | null;

  @Column('date', { name: 'in_service_on', nullable: true })
  inServiceOn!: string | null;

  @Column('integer', { name: 'useful_life_years', nullable: true })
  usefulLifeYears!: number | null;

  @Column('bigint', { name: 'acquisition_yen', nullable: true, transformer: asNumber })
  acquisitionYen!: number | null;

  @Column('bigint', { name: 'accumulated_depreciation_yen', nullable: true, transformer: asNumber })
  accumulatedDepreciationYen!: number | null;

  @Column('bigint', { name: 'book_value_yen', nullable: true, transformer: asNumber })
  bookValueYen!: number | null;

  /** The day the amounts are of. */
  @Column('date', { name: 'fiscal_year_end', nullable: true })
  fiscalYearEnd!: string | null;

  /** 除却・売却; null = the city has it. */
  @Column('date', { name: 'disposed_on', nullable: true })
  disposedOn!: string | null;

  @Column('jsonb', { default: {} })
  attributes!: Record<string, string>;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Facility, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'facility_id', referencedColumnName: 'id' },
  ])
  facility!: Relation<Facility> | null;
}
