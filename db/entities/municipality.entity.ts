import { Column, Entity, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { asNumber, type MultiPolygonGeometry } from './columns.js';
import type { MunicipalityPopulation } from './municipality-population.entity.js';

/** 市区町村. Code: six digits with check digit. Money available: yen a year for renewing buildings. */
@Entity('municipality')
export class Municipality {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column('boolean', { default: false })
  fictional!: boolean;

  /** Whether anybody may read what schema public_data shows of it. */
  @Column('boolean', { default: false })
  published!: boolean;

  /** Whether residents may report defects; only while the city is published. */
  @Column('boolean', { name: 'takes_reports', default: false })
  takesReports!: boolean;

  @Column('geometry', { spatialFeatureType: 'MultiPolygon', srid: 4326, nullable: true, select: false })
  boundary?: MultiPolygonGeometry | null;

  @Column('text', { name: 'boundary_source', nullable: true })
  boundarySource!: string | null;

  @Column('bigint', { name: 'available_yen', nullable: true, transformer: asNumber })
  availableYen!: number | null;

  @Column('integer', { name: 'available_fiscal_year', nullable: true })
  availableFiscalYear!: number | null;

  @Column('text', { name: 'available_source', nullable: true })
  availableSource!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @OneToMany('MunicipalityPopulation', 'municipality')
  population!: Relation<MunicipalityPopulation[]>;
}
