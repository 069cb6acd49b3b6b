import type { InspectionPhoto as PhotoAsSent, PhotoReceipt } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes of a photo, once for each hash. */
@Entity('photo_file')
export class PhotoFile {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  /** Of the bytes as they are sent. */
  @PrimaryColumn('text')
  sha256!: string;

  /** As declared. */
  @Column('integer')
  bytes!: number;

  @Column('text', { default: 'awaited' })
  state!: PhotoReceipt['state'];

  /** Why it was refused. */
  @Column('text', { nullable: true })
  refusal!: string | null;

  /** Its name in the folder of photos. */
  @Column('text', { name: 'stored_as', nullable: true })
  storedAs!: string | null;

  @Column('text', { name: 'stored_sha256', nullable: true })
  storedSha256!: string | null;

  @Column('integer', { name: 'stored_bytes', nullable: true })
  storedBytes!: number | null;

  @Column('integer', { name: 'width_px', nullable: true })
  widthPx!: number | null;

  @Column('integer', { name: 'height_px', nullable: true })
  heightPx!: number | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}

/** 点検写真: where a photo belongs, and what is drawn on it. */
@Entity('inspection_photo')
export class InspectionPhoto {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('uuid', { name: 'inspection_id' })
  inspectionId!: string;

  /** The last that shows it. */
  @Column('integer', { name: 'inspection_revision' })
  inspectionRevision!: number;

  @Column('uuid', { name: 'building_id', nullable: true })
  buildingId!: string | null;

  @Column('text', { name: 'item_key', nullable: true })
  itemKey!: string | null;

  @Column('uuid', { name: 'finding_id', nullable: true })
  findingId!: string | null;

  @Column('text')
  sha256!: string;

  @Column('jsonb', { default: [] })
  drawing!: PhotoAsSent['drawing'];

  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;
}
