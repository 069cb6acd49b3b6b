import type { MajorCategory } from '#libs/asset';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Building } from './building.entity.js';
import { asNumber } from './columns.js';

/** 機能: what a building hosts, with the floor area it uses in square metres (null = not known). */
@Entity('building_function')
export class BuildingFunction {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'building_id' })
  buildingId!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'major_category', nullable: true })
  majorCategory!: MajorCategory | null;

  @Column('text', { name: 'middle_category', nullable: true })
  middleCategory!: string | null;

  @Column('text', { name: 'small_category', nullable: true })
  smallCategory!: string | null;

  @Column('numeric', { name: 'floor_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber })
  floorAreaM2!: number | null;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Building, (building) => building.functions, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'building_id', referencedColumnName: 'id' },
  ])
  building!: Relation<Building>;
}
