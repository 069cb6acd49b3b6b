import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Municipality } from './municipality.entity.js';

/** Residents of a municipality in a calendar year, counted or projected. */
@Entity('municipality_population')
export class MunicipalityPopulation {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('integer')
  year!: number;

  @Column('integer')
  residents!: number;

  @Column('text', { nullable: true })
  source!: string | null;

  @ManyToOne(() => Municipality, (municipality) => municipality.population, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'municipality_code', referencedColumnName: 'municipalityCode' })
  municipality!: Relation<Municipality>;
}
