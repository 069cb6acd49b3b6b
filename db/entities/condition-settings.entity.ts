import type { ComponentKind, ConditionGrade } from '#libs/asset';
import type { AgeLimits, FciLimits } from '#libs/condition';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a city sets for the condition of its buildings; no row = what the program ships. */
@Entity('condition_settings')
export class ConditionSettings {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  /** 評価点 of each grade. */
  @Column('jsonb')
  points!: Readonly<Record<ConditionGrade, number>>;

  /** Share of each part in the cost of renewing a building, in tenths of a percent point. */
  @Column('jsonb')
  weights!: Readonly<Record<ComponentKind, number>>;

  @Column('jsonb', { name: 'age_limits' })
  ageLimits!: Readonly<Record<ComponentKind, AgeLimits>>;

  @Column('jsonb', { name: 'loss_percents' })
  lossPercents!: Readonly<Record<ConditionGrade, number>>;

  /** In percent. */
  @Column('jsonb', { name: 'fci_limits' })
  fciLimits!: FciLimits;

  /** From new to D. */
  @Column('jsonb', { name: 'service_life_years' })
  serviceLifeYears!: Readonly<Record<ComponentKind, number>>;

  /** Works are due when C is as probable as this. */
  @Column('integer', { name: 'treatment_percent' })
  treatmentPercent!: number;

  /** Of the grades that another inspector would put one higher or lower. */
  @Column('integer', { name: 'misgraded_percent' })
  misgradedPercent!: number;

  @Column('integer', { default: 1 })
  version!: number;
}
