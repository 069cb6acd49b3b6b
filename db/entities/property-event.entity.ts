import type { EventKind, MajorCategory, Owner, PropertyClass, SubjectKind } from '#libs/asset';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { asNumber } from './columns.js';
import { Facility } from './facility.entity.js';

/** 異動: what came, changed or went of a facility's property on a day. */
@Entity('property_event')
export class PropertyEvent {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('text')
  kind!: EventKind;

  /** YYYY-MM-DD. */
  @Column('date', { name: 'event_date' })
  eventDate!: string;

  @Column('text')
  subject!: SubjectKind;

  /** The building or parcel, which may have left the register since. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('text', { name: 'subject_name', nullable: true })
  subjectName!: string | null;

  /** Whether the whole thing came or went, or only part of its area. */
  @Column('boolean', { default: true })
  whole!: boolean;

  @Column('numeric', { name: 'land_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber })
  landAreaM2!: number | null;

  @Column('numeric', { name: 'building_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber })
  buildingAreaM2!: number | null;

  @Column('bigint', { name: 'amount_yen', nullable: true, transformer: asNumber })
  amountYen!: number | null;

  @Column('text', { nullable: true })
  counterparty!: string | null;

  @Column('text', { name: 'class_before', nullable: true })
  classBefore!: PropertyClass | null;

  @Column('text', { name: 'class_after', nullable: true })
  classAfter!: PropertyClass | null;

  @Column('text', { name: 'category_before', nullable: true })
  categoryBefore!: MajorCategory | null;

  @Column('text', { name: 'category_after', nullable: true })
  categoryAfter!: MajorCategory | null;

  @Column('text', { name: 'owner_before', nullable: true })
  ownerBefore!: Owner | null;

  @Column('text', { name: 'owner_after', nullable: true })
  ownerAfter!: Owner | null;

  @Column('text', { name: 'document_number', nullable: true })
  documentNumber!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Facility, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'facility_id', referencedColumnName: 'id' },
  ])
  facility!: Relation<Facility>;
}
