import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { LegalDuty } from './legal-duty.entity.js';

/** 点検の実施: one time that a legal inspection was done. */
@Entity('legal_inspection')
@Index('legal_inspection_duty', ['municipalityCode', 'dutyId', 'doneOn'])
export class LegalInspection {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('uuid', { name: 'duty_id' })
  dutyId!: string;

  /** YYYY-MM-DD. */
  @Column('date', { name: 'done_on' })
  doneOn!: string;

  /** 指摘なし / 指摘あり. */
  @Column('text')
  result!: 'fine' | 'defect';

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => LegalDuty, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'facility_id', referencedColumnName: 'facilityId' },
    { name: 'duty_id', referencedColumnName: 'id' },
  ])
  duty!: Relation<LegalDuty>;
}
