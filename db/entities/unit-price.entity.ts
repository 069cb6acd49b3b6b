import type { MajorCategory } from '#libs/asset';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One category's prices in yen per square metre; a version holds all thirteen and is never changed. */
@Entity('unit_price')
export class UnitPrice {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('integer')
  version!: number;

  @PrimaryColumn('text', { name: 'major_category' })
  majorCategory!: MajorCategory;

  @Column('integer', { name: 'renovation_yen_per_m2' })
  renovationYenPerM2!: number;

  @Column('integer', { name: 'rebuild_yen_per_m2' })
  rebuildYenPerM2!: number;
}
