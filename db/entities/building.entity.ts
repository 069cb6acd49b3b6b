import type { SeismicStandard, SeismicWork, Structure } from '#libs/asset';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import type { BuildingFunction } from './building-function.entity.js';
import { asNumber } from './columns.js';
import type { Component } from './component.entity.js';
import type { Estimate } from './estimate.entity.js';
import { Facility } from './facility.entity.js';
import type { Room } from './room.entity.js';

/** 棟. An assumed one was made by an estimate for a facility whose buildings are not known. */
@Entity('building')
export class Building {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  structure!: Structure | null;

  @Column('integer', { name: 'storeys_above', nullable: true })
  storeysAbove!: number | null;

  @Column('integer', { name: 'storeys_below', nullable: true })
  storeysBelow!: number | null;

  @Column('numeric', { name: 'floor_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber })
  floorAreaM2!: number | null;

  @Column('integer', { name: 'built_fiscal_year', nullable: true })
  builtFiscalYear!: number | null;

  /** As entered; what follows from the built year is told by libs/asset and never stored. */
  @Column('text', { name: 'seismic_standard', nullable: true })
  seismicStandard!: SeismicStandard | null;

  @Column('text', { name: 'seismic_diagnosis', nullable: true })
  seismicDiagnosis!: SeismicWork | null;

  @Column('text', { name: 'seismic_reinforcement', nullable: true })
  seismicReinforcement!: SeismicWork | null;

  @Column('integer', { name: 'reinforced_fiscal_year', nullable: true })
  reinforcedFiscalYear!: number | null;

  @Column('numeric', {
    name: 'concrete_strength_n_per_mm2',
    precision: 5,
    scale: 1,
    nullable: true,
    transformer: asNumber,
  })
  concreteStrengthNPerMm2!: number | null;

  @Column('text', { name: 'asset_number', nullable: true })
  assetNumber!: string | null;

  @Column('text', { name: 'real_estate_id', nullable: true })
  realEstateId!: string | null;

  /** Demolished, disposed of or given away: it stays for the register of earlier dates, and enters no cost and no floor area. */
  @Column('boolean', { name: 'out_of_use', default: false })
  outOfUse!: boolean;

  @Column('boolean', { default: false })
  assumed!: boolean;

  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;

  @Column('jsonb', { default: {} })
  attributes!: Record<string, string>;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Facility, (facility) => facility.buildings, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'facility_id', referencedColumnName: 'id' },
  ])
  facility!: Relation<Facility>;

  @OneToMany('BuildingFunction', 'building')
  functions!: Relation<BuildingFunction[]>;

  @OneToMany('Component', 'building')
  components!: Relation<Component[]>;

  @OneToMany('Room', 'building')
  rooms!: Relation<Room[]>;

  @OneToMany('Estimate', 'building')
  estimates!: Relation<Estimate[]>;
}
