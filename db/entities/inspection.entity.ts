import type { ComponentKind, ConditionGrade as Grade } from '#libs/asset';
import type { InspectionKind, InspectionRecord } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 点検, as one revision tells it; only the last revision counts. */
@Entity('inspection')
export class Inspection {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @PrimaryColumn('integer')
  revision!: number;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('uuid', { name: 'template_id' })
  templateId!: string;

  @Column('integer', { name: 'template_edition' })
  templateEdition!: number;

  @Column('text')
  kind!: InspectionKind;

  /** YYYY-MM-DD, by the clock of the phone. */
  @Column('date', { name: 'inspected_on' })
  inspectedOn!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'finished_at' })
  finishedAt!: Date;

  @Column('text', { name: 'inspected_by' })
  inspectedBy!: string;

  @Column('text', { name: 'inspected_by_name' })
  inspectedByName!: string;

  @Column('text', { name: 'worst_grade', nullable: true })
  worstGrade!: Grade | null;

  @Column('uuid', { name: 'operation_id' })
  operationId!: string;

  /** Of the canonical JSON of the record. */
  @Column('text', { name: 'content_sha256' })
  contentSha256!: string;

  @Column('integer', { name: 'receipt_fiscal_year' })
  receiptFiscalYear!: number;

  /** Without gaps within city and fiscal year. */
  @Column('integer', { name: 'receipt_serial' })
  receiptSerial!: number;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  /** How far the clock of the phone was ahead, where that was far. */
  @Column('integer', { name: 'clock_off_seconds', nullable: true })
  clockOffSeconds!: number | null;

  @Column('jsonb')
  record!: InspectionRecord;
}

/** 劣化度 of a part of a building, as an inspection found it. */
@Entity('condition_grade')
export class ConditionGrade {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('uuid', { name: 'building_id' })
  buildingId!: string;

  @Column('text')
  component!: ComponentKind;

  @Column('text')
  grade!: Grade;

  /** YYYY-MM-DD. */
  @Column('date', { name: 'graded_on' })
  gradedOn!: string;

  @Column('text', { name: 'graded_by' })
  gradedBy!: string;

  /** Given or confirmed by an engineer. */
  @Column('boolean')
  confirmed!: boolean;

  /** Why an engineer gave another grade than was reported. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { name: 'inspection_id' })
  inspectionId!: string;

  @Column('integer', { name: 'inspection_revision' })
  inspectionRevision!: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
