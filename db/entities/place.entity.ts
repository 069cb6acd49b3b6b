import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A layer of the map (sea, roads, districts ...); the version is part of its tiles' address, so that caches never go stale. */
@Entity('place_layer')
export class PlaceLayer {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('text', { name: 'layer_key' })
  layerKey!: string;

  @Column('text')
  source!: string;

  @Column('integer', { default: 1 })
  version!: number;
}

/** One shape of a layer with what the style needs to know of it. */
@Entity('place_feature')
export class PlaceFeature {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('text', { name: 'layer_key' })
  layerKey!: string;

  @PrimaryColumn('integer')
  id!: number;

  @Column('geometry', { spatialFeatureType: 'Geometry', srid: 4326 })
  geometry!: unknown;

  @Column('jsonb', { default: {} })
  properties!: Record<string, string | number | boolean | null>;
}

/** Residents of one JIS X 0410 mesh cell in one year. */
@Entity('population_cell')
export class PopulationCell {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('text', { name: 'mesh_code' })
  meshCode!: string;

  @PrimaryColumn('integer')
  year!: number;

  @Column('integer')
  residents!: number;
}
