import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MultiPolygonGeometry } from './columns.js';

/** 地区: a part of the municipality with a boundary of its own. */
@Entity('district')
export class District {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_kana', nullable: true })
  nameKana!: string | null;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column('geometry', { spatialFeatureType: 'MultiPolygon', srid: 4326, nullable: true, select: false })
  boundary?: MultiPolygonGeometry | null;

  @Column('integer', { default: 1 })
  version!: number;
}
