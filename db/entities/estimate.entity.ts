import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Building } from './building.entity.js';

/** 推計値: stands beside the recorded value and counts only while that is missing. Value: square metres, or a distribution of fiscal years. */
@Entity('estimate')
export class Estimate {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid', { name: 'building_id' })
  buildingId!: string;

  @PrimaryColumn('text')
  attribute!: 'floorAreaM2' | 'builtFiscalYear';

  @Column('jsonb')
  value!: number | readonly { readonly fiscalYear: number; readonly probability: number }[];

  @Column('text')
  method!: string;

  @Column('text')
  source!: string;

  @Column('text', { name: 'source_en' })
  sourceEn!: string;

  @Column('integer', { name: 'sample_size' })
  sampleSize!: number;

  @ManyToOne(() => Building, (building) => building.estimates, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'building_id', referencedColumnName: 'id' },
  ])
  building!: Relation<Building>;
}
