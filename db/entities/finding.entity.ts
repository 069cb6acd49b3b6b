import type { Severity } from '#libs/asset';
import type { Consequence, FindingStatus, FindingStep, PriorityWeights } from '#libs/condition';
import type { InspectionRecord } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from './columns.js';

/** 不具合 that an inspection found or a resident reported, and how far its mending has come. */
@Entity('finding')
export class Finding {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  /** Which may have left the register since. */
  @Column('uuid', { name: 'building_id', nullable: true })
  buildingId!: string | null;

  /** Null where it came of a resident's report. */
  @Column('uuid', { name: 'inspection_id', nullable: true })
  inspectionId!: string | null;

  /** The last that told of it. */
  @Column('integer', { name: 'inspection_revision', nullable: true })
  inspectionRevision!: number | null;

  /** Null where it came of an inspection. */
  @Column('uuid', { name: 'defect_report_id', nullable: true })
  defectReportId!: string | null;

  @Column('text', { name: 'item_key', nullable: true })
  itemKey!: string | null;

  @Column('text')
  component!: InspectionRecord['findings'][number]['component'];

  @Column('text')
  severity!: Severity;

  @Column('text')
  description!: string;

  @Column('jsonb', { nullable: true })
  position!: InspectionRecord['findings'][number]['position'] | null;

  @Column('jsonb', { name: 'photo_ids', default: [] })
  photoIds!: readonly string[];

  @Column('text')
  consequence!: Consequence;

  @Column('text')
  status!: FindingStatus;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('text', { nullable: true })
  contractor!: string | null;

  @Column('bigint', { name: 'cost_yen', nullable: true, transformer: asNumber })
  costYen!: number | null;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt!: Date;

  @Column('text', { name: 'reported_by' })
  reportedBy!: string;

  @Column('text', { name: 'reported_by_name' })
  reportedByName!: string;

  @Column('integer', { default: 1 })
  version!: number;
}

/** A step that a finding has taken. */
@Entity('finding_event')
export class FindingEvent {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'finding_id' })
  findingId!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  /** Of the finding, from 1. */
  @Column('integer')
  number!: number;

  @Column('text')
  step!: FindingStep;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('text', { name: 'taken_by' })
  takenBy!: string;

  @Column('text', { name: 'taken_by_name' })
  takenByName!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** What the step set. */
  @Column('jsonb', { default: {} })
  details!: object;
}

/** What a city has set of the priority of findings. */
@Entity('finding_priority')
export class FindingPriority {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @Column('jsonb')
  urgency!: PriorityWeights['urgency'];

  @Column('jsonb')
  consequence!: PriorityWeights['consequence'];

  @Column('integer', { default: 1 })
  version!: number;
}
