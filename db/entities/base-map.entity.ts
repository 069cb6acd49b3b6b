import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What lies under the map of a city, by its administrator's choice; without a row there is nothing. */
@Entity('base_map')
export class BaseMap {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @Column('text')
  kind!: 'none' | 'pmtiles' | 'tiles';

  /** In the folder of base maps. */
  @Column('text', { name: 'file_name', nullable: true })
  fileName!: string | null;

  /** https, with {z}, {x} and {y}. */
  @Column('text', { name: 'tile_url', nullable: true })
  tileUrl!: string | null;

  @Column('text', { nullable: true })
  attribution!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
