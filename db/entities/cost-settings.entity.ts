import type { BondRule, YearOfSpending } from '#libs/funding';
import type { CycleModel } from '#libs/lifecycle-cost';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { asNumber } from './columns.js';

/** What a city sets for its cost beyond the unit prices; no row = what the program ships. */
@Entity('cost_settings')
export class CostSettings {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @Column('jsonb', { name: 'cycle_model' })
  cycleModel!: CycleModel;

  @Column('integer', { name: 'planning_percent' })
  planningPercent!: number;

  @Column('integer', { name: 'operation_yen_per_m2' })
  operationYenPerM2!: number;

  @Column('integer', { name: 'demolition_yen_per_m2' })
  demolitionYenPerM2!: number;

  @Column('integer', { name: 'grant_percent' })
  grantPercent!: number;

  @Column('bigint', { name: 'reserve_yen', transformer: asNumber })
  reserveYen!: number;

  @Column('jsonb', { name: 'bond_rules' })
  bondRules!: readonly BondRule[];

  @Column('jsonb')
  spending!: readonly YearOfSpending[];

  @Column('text', { name: 'spending_source', nullable: true })
  spendingSource!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
