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

  /** What is told of it without its works; a list of plans leaves out its `outcome`. */
  @Column('jsonb')
  headline!: object;

  /** All that came of it, as compressed JSON. */
  @Column('bytea')
  outcome!: Buffer;
}
