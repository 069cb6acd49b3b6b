import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Building } from './building.entity.js';
import { asNumber } from './columns.js';

/** 諸室: a room of a building that can be named, and whether people can book it. */
@Entity('room')
export class Room {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'building_id' })
  buildingId!: string;

  @Column('text')
  name!: string;

  /** As people say it: 2階, B1. */
  @Column('text', { nullable: true })
  floor!: string | null;

  @Column('numeric', { name: 'area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber })
  areaM2!: number | null;

  /** Persons. */
  @Column('integer', { nullable: true })
  capacity!: number | null;

  @Column('boolean', { default: false })
  bookable!: boolean;

  @Column('integer', { name: 'fee_yen_per_hour', nullable: true })
  feeYenPerHour!: number | null;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Building, (building) => building.rooms, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'building_id', referencedColumnName: 'id' },
  ])
  building!: Relation<Building>;
}
