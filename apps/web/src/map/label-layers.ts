import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { type BaseLayer, byZoom, drawnFrom, isZoomedIn, kindIs } from './base-layer.js';
import { ground } from './ground.js';

type Language = 'ja' | 'en';

interface NameStyle {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly size: number | ExpressionSpecification;
  readonly colour: string;
  readonly spacing?: number;
  readonly halo?: string;
  /** Stands before the name, such as the ▲ of a mountain. */
  readonly mark?: string;
}

/** From the least to the most important, because the later wins where two meet. */
const nameStyles: readonly NameStyle[] = [
  { id: 'town', kinds: ['town'], size: byZoom(12, 11, 15, 14), colour: ground.label },
  { id: 'mountain', kinds: ['mountain'], size: 11, colour: ground.mountainLabel, mark: '▲ ' },
  { id: 'island', kinds: ['island', 'cape'], size: 11, colour: ground.districtLabel },
  { id: 'water', kinds: ['river', 'lake'], size: 11, colour: ground.waterLabel, spacing: 0.1 },
  {
    id: 'sea',
    kinds: ['sea', 'bay'],
    size: byZoom(8, 12, 12, 16),
    colour: ground.waterLabel,
    spacing: 0.45,
    halo: ground.sea,
  },
  { id: 'district', kinds: ['district'], size: byZoom(9, 13, 13, 18), colour: ground.districtLabel, spacing: 0.18 },
];

const nameIn = (language: Language): ExpressionSpecification =>
  language === 'en' ? ['coalesce', ['get', 'nameEn'], ['get', 'name'], ''] : ['coalesce', ['get', 'name'], ''];

/** The names of places above the facilities, and the stations. Names give way to one another, never to symbols. */
export const labelLayers = (language: Language): readonly BaseLayer[] => [
  drawnFrom(
    'station',
    {
      id: 'station',
      type: 'circle',
      minzoom: 9.5,
      paint: {
        'circle-radius': byZoom(10, 2, 14, 4),
        'circle-color': ground.halo,
        'circle-stroke-color': ground.railway,
        'circle-stroke-width': 1.4,
      },
    },
    'labels',
  ),
  ...nameStyles.map((style) => drawnFrom('label', nameLayer(style, language), 'labels')),
  drawnFrom(
    'station',
    nameLayer({ id: 'station-name', kinds: ['station'], size: 10.5, colour: ground.label }, language, {
      'text-anchor': 'top',
      'text-offset': [0, 0.6],
    }),
    'labels',
  ),
];

function nameLayer(
  { id, kinds, size, colour, spacing, halo, mark }: NameStyle,
  language: Language,
  layout: SymbolLayerSpecification['layout'] = {},
) {
  const name = nameIn(language);
  return {
    id: `${id}-name`,
    type: 'symbol' as const,
    filter: ['all', kindIs(...kinds), isZoomedIn] as ExpressionSpecification,
    layout: {
      'text-field': mark ? (['concat', mark, name] as ExpressionSpecification) : name,
      'text-size': size,
      'text-letter-spacing': spacing ?? 0.04,
      'text-max-width': 10,
      'text-padding': 4,
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 9] as ExpressionSpecification,
      ...layout,
    },
    paint: { 'text-color': colour, 'text-halo-color': halo ?? ground.halo, 'text-halo-width': 1.8 },
  };
}
