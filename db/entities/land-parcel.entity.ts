import type { PropertyClass, Tenure } from '#libs/asset';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { asNumber, type LandGeometry } from './columns.js';
import { Facility } from './facility.entity.js';

/** 土地: a lot (筆) that the city owns or uses; without a facility it is land that nothing stands on. */
@Entity('land_parcel')
export class LandParcel {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id', nullable: true })
  facilityId!: string | null;

  @Column('text', { name: 'lot_number' })
  lotNumber!: string;

  @Column('numeric', { name: 'area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber })
  areaM2!: number | null;

  @Column('text', { name: 'land_category', nullable: true })
  landCategory!: string | null;

  @Column('text')
  tenure!: Tenure;

  /** Null = that of the facility. */
  @Column('text', { name: 'property_class', nullable: true })
  propertyClass!: PropertyClass | null;

  @Column('text', { nullable: true })
  lessor!: string | null;

  @Column('bigint', { name: 'yearly_rent_yen', nullable: true, transformer: asNumber })
  yearlyRentYen!: number | null;

  /** YYYY-MM-DD. */
  @Column('date', { name: 'lease_end', nullable: true })
  leaseEnd!: string | null;

  @Column('text', { nullable: true })
  zoning!: string | null;

  @Column('integer', { name: 'building_coverage_percent', nullable: true })
  buildingCoveragePercent!: number | null;

  @Column('integer', { name: 'floor_area_ratio_percent', nullable: true })
  floorAreaRatioPercent!: number | null;

  @Column('text', { name: 'asset_number', nullable: true })
  assetNumber!: string | null;

  @Column('text', { name: 'real_estate_id', nullable: true })
  realEstateId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('geometry', { spatialFeatureType: 'Geometry', srid: 4326, nullable: true })
  geometry!: LandGeometry | null;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Facility, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'facility_id', referencedColumnName: 'id' },
  ])
  facility!: Relation<Facility> | null;
}
