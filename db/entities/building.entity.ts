import type { Structure } from '#libs/asset';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import type { BuildingFunction } from './building-function.entity.js';
import { asNumber } from './columns.js';
import type { Component } from './component.entity.js';
import type { Estimate } from './estimate.entity.js';
import { Facility } from './facility.entity.js';

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

  @OneToMany('Estimate', 'building')
  estimates!: Relation<Estimate[]>;
}
