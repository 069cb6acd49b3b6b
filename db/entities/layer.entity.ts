import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The shapes of one imported file; the newest edition of a list is the one that is drawn. */
@Entity('layer_edition')
export class LayerEdition {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** A `LayerKind` of geo/src/import. */
  @Column('text', { name: 'layer_key' })
  layerKey!: string;

  @Column('text')
  list!: string;

  @Column('integer')
  edition!: number;

  @Column('integer')
  features!: number;
}

/** One shape of an edition, with what is drawn of it and all that its file says. */
@Entity('layer_feature')
export class LayerFeature {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid', { name: 'edition_id' })
  editionId!: string;

  @PrimaryColumn('integer')
  id!: number;

  @Column('text', { name: 'feature_key' })
  featureKey!: string;

  @Column('text')
  digest!: string;

  @Column('geometry', { spatialFeatureType: 'Geometry', srid: 4326 })
  geometry!: unknown;

  @Column('jsonb', { default: {} })
  properties!: Record<string, string | number | boolean | null>;

  @Column('jsonb', { default: {} })
  attributes!: Record<string, unknown>;
}
