import type { DefectKind, RejectionReason, ReportStatus } from '#libs/defect-report';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** 市民からの報告: a defect that a resident told of without signing in; nobody but moderators sees it before it is accepted. */
@Entity('defect_report')
@Unique(['municipalityCode', 'reference'])
@Unique(['municipalityCode', 'operationId'])
export class DefectReport {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** 受付番号, by which whoever sent it looks up how far it has come. */
  @Column('text')
  reference!: string;

  @Column('uuid', { name: 'operation_id' })
  operationId!: string;

  /** Of what was sent. */
  @Column('text', { name: 'content_sha256' })
  contentSha256!: string;

  /** Which may have left the register since. */
  @Column('uuid', { name: 'facility_id', nullable: true })
  facilityId!: string | null;

  /** Degrees; with `lat` or not at all. */
  @Column('double precision', { nullable: true })
  lon!: number | null;

  @Column('double precision', { nullable: true })
  lat!: number | null;

  /** In words: 2階の女子トイレ. */
  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text')
  kind!: DefectKind;

  @Column('text')
  description!: string;

  @Column('text')
  language!: 'ja' | 'en';

  @Column('text', { default: 'received' })
  status!: ReportStatus;

  /** That came of it, or that it was joined to; it may have gone with its facility. */
  @Column('uuid', { name: 'finding_id', nullable: true })
  findingId!: string | null;

  @Column('text', { nullable: true })
  rejection!: RejectionReason | null;

  /** What the office answers; whoever has the reference reads it. */
  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('timestamptz', { name: 'received_at', default: () => 'now()' })
  receivedAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decided_by_name', nullable: true })
  decidedByName!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** A photo of a report, kept apart from those of inspections and never public. */
@Entity('defect_report_photo')
export class DefectReportPhoto {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'report_id' })
  reportId!: string;

  /** Of the report, from 1. */
  @Column('integer')
  number!: number;

  /** Its name in the folder of photos of reports. */
  @Column('text', { name: 'stored_as' })
  storedAs!: string;

  @Column('integer', { name: 'width_px' })
  widthPx!: number;

  @Column('integer', { name: 'height_px' })
  heightPx!: number;

  /** Shown to moderators alone, as for a face or a number plate. */
  @Column('boolean', { default: false })
  hidden!: boolean;

  @Column('integer', { default: 1 })
  version!: number;
}

/** How whoever sent a report can be reached: kept apart, in no journal, and removed some time after the report is closed. */
@Entity('defect_report_contact')
export class DefectReportContact {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId!: string;

  @Column('text')
  contact!: string;
}
