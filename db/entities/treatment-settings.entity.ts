import type { TreatmentRules } from '#libs/treatments';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which works on a building are sensible when, as a city sets it; no row = what the program ships. */
@Entity('treatment_settings')
export class TreatmentSettings {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  /** What is missing is as shipped. */
  @Column('jsonb')
  rules!: Partial<TreatmentRules>;

  @Column('integer', { default: 1 })
  version!: number;
}
