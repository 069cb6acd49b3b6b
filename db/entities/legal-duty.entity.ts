import type { LegalKindId } from '#libs/legal-inspection';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { Facility } from './facility.entity.js';

/** 法定点検: an inspection that a facility must have, again and again. */
@Entity('legal_duty')
@Unique(['municipalityCode', 'facilityId', 'id'])
export class LegalDuty {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  @Column('text')
  kind!: LegalKindId | 'other';

  /** Which one of several of a kind, or the own name of another kind. */
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { nullable: true })
  law!: string | null;

  @Column('integer', { name: 'interval_months' })
  intervalMonths!: number;

  /** YYYY-MM-DD; counts until the first inspection is recorded. */
  @Column('date', { name: 'first_due_on', nullable: true })
  firstDueOn!: string | null;

  @Column('text', { nullable: true })
  contractor!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @ManyToOne(() => Facility, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'facility_id', referencedColumnName: 'id' },
  ])
  facility!: Relation<Facility>;
}
