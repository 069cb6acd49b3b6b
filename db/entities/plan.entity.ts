import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 計画案: a renewal schedule that a planner asked for, under a name. */
@Entity('plan')
export class Plan {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** The plan it was copied from. */
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('integer', { name: 'from_fiscal_year' })
  fromFiscalYear!: number;

  @Column('jsonb')
  terms!: object;

  @Column('text')
  state!: 'waiting' | 'solving' | 'solved' | 'impossible' | 'failed' | 'cancelled';

  /** The job that solves it as it is now; of an earlier one nothing is taken any more. */
  @Column('uuid', { name: 'run_id' })
  runId!: string;

  /** Why it could not be solved; null unless it failed. */
  @Column('text', { nullable: true })
  failure!: 'no-buildings' | 'decisions' | 'solver' | 'interrupted' | null;

  /** By building, the decisions that cannot be kept; null unless the plan failed of them. */
  @Column('jsonb', { nullable: true })
  conflicts!: object[] | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'solved_at', nullable: true })
  solvedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
