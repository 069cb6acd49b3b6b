import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The id a facility bears in a source (a published list, a ledger), so that the next edition of that source finds it again. */
@Entity('facility_source')
export class FacilitySource {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('text')
  source!: string;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId!: string;

  @Column('uuid', { name: 'facility_id' })
  facilityId!: string;

  /** What each list of the source last said, by list: written and read by imports alone (`Seen` in geo/src/import/planning/plan.ts). */
  @Column('jsonb', { default: {}, select: false })
  seen?: Record<string, unknown>;
}
