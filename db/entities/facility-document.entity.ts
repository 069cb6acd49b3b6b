import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Facility } from './facility.entity.js';

/** 文書: a file that belongs to a facility; its bytes lie in the folder of uploaded files. */
@Entity('facility_document')
export class FacilityDocument {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  kind!: string;

  /** 2026-04-01. */
  @Column('date', { name: 'document_date', nullable: true })
  documentDate!: string | null;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  /** As the bytes say, not the name. */
  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer')
  bytes!: number;

  @Column('text')
  sha256!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Facility, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'facility_id', referencedColumnName: 'id' },
  ])
  facility!: Relation<Facility>;
}
