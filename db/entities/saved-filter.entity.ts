import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A filter of the facilities under a name, shared by all who plan for the city. */
@Entity('saved_filter')
export class SavedFilter {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** Members of the query of a list: filter, sort and order. */
  @Column('jsonb')
  filter!: Readonly<Record<string, string | number>>;

  @Column('integer', { default: 1 })
  version!: number;
}
