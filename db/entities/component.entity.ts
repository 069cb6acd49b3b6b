import type { ComponentKind } from '#libs/asset';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Building } from './building.entity.js';

/** 部位: a part of a building and the fiscal year in which it was last renewed. */
@Entity('component')
export class Component {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'building_id' })
  buildingId!: string;

  @Column('text')
  kind!: ComponentKind;

  @Column('text', { nullable: true })
  name!: string | null;

  @Column('integer', { name: 'installed_fiscal_year', nullable: true })
  installedFiscalYear!: number | null;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Building, (building) => building.components, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'building_id', referencedColumnName: 'id' },
  ])
  building!: Relation<Building>;
}
