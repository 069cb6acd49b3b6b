import type { FacilityStatus, MajorCategory, ManagementForm, Owner, PropertyClass } from '#libs/asset';
import { Column, Entity, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import type { Building } from './building.entity.js';
import type { PointGeometry } from './columns.js';

/** 施設: what is run at one place. categoryReason and ownerReason name the rule or the person that decided. */
@Entity('facility')
export class Facility {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_kana', nullable: true })
  nameKana!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { name: 'search_text', select: false })
  searchText?: string;

  @Column('text', { name: 'major_category', nullable: true })
  majorCategory!: MajorCategory | null;

  @Column('text', { name: 'middle_category', nullable: true })
  middleCategory!: string | null;

  @Column('text', { name: 'small_category', nullable: true })
  smallCategory!: string | null;

  @Column('text', { name: 'category_reason', nullable: true })
  categoryReason!: string | null;

  @Column('text', { name: 'poi_code', nullable: true })
  poiCode!: string | null;

  @Column('text', { default: 'unknown' })
  owner!: Owner;

  @Column('text', { name: 'owner_reason', nullable: true })
  ownerReason!: string | null;

  @Column('text', { nullable: true })
  department!: string | null;

  @Column('text', { name: 'management_form', nullable: true })
  managementForm!: ManagementForm | null;

  @Column('text', { default: 'open' })
  status!: FacilityStatus;

  @Column('boolean', { name: 'bundled_management', default: false })
  bundledManagement!: boolean;

  @Column('text', { name: 'property_class', nullable: true })
  propertyClass!: PropertyClass | null;

  @Column('geometry', { spatialFeatureType: 'Point', srid: 4326, nullable: true })
  location!: PointGeometry | null;

  /** 第3次メッシュ of the location: the database sets it, and only its own queries read it. */
  @Column({ type: 'integer', name: 'mesh_code', nullable: true, select: false, insert: false, update: false })
  meshCode?: number | null;

  @Column('uuid', { name: 'district_id', nullable: true })
  districtId!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('jsonb', { default: {} })
  attributes!: Record<string, string>;

  @Column('integer', { default: 1 })
  version!: number;

  @OneToMany('Building', 'facility')
  buildings!: Relation<Building[]>;
}
