import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a plan was made from and what came of it; no row until it has been solved. */
@Entity('plan_outcome')
export class PlanOutcome {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid', { name: 'plan_id' })
  planId!: string;

  /** The city as it was when the plan was solved, as compressed JSON: the same input gives the same plan. */
  @Column('bytea')
  input!: Buffer;

  /** What a list of plans tells of it. */
  @Column('jsonb')
  headline!: object;

  /** Compressed JSON. */
  @Column('bytea')
  outcome!: Buffer;
}
