import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { SwitchableLayer } from './map-view.js';

/** A drawn layer and the tile layer it reads; `switchedBy` names the reader's switch that hides it. */
export interface BaseLayer {
  readonly from: string;
  readonly switchedBy?: SwitchableLayer;
  readonly drawn: LayerSpecification;
}

type WithoutSource<L> = L extends { source: string } ? Omit<L, 'source' | 'source-layer'> : never;

/** Tile layers that are off until asked for: each has a source of its own, so that it is fetched only then. */
const optionalLayers: ReadonlySet<string> = new Set([
  'population',
  'land',
  'town-population',
  'school-district',
  'neighbourhood',
  'local-district',
  'municipal-boundary',
  'hazard-flood',
  'hazard-other',
  'shelter',
  'bus-stop',
  'other-shape',
]);

/** The source whose tiles hold the layer of this key; all that is always drawn comes in the tiles of one source. */
export const tileSource = (key: string): string => (optionalLayers.has(key) ? key : 'base');

/** A layer drawn from the tiles of this key. */
export const drawnFrom = (
  from: string,
  drawn: WithoutSource<LayerSpecification>,
  switchedBy?: SwitchableLayer,
): BaseLayer => ({
  from,
  ...(switchedBy && { switchedBy }),
  drawn: { ...drawn, source: tileSource(from), 'source-layer': from } as LayerSpecification,
});

/** Whether the feature is of one of these kinds. */
export const kindIs = (...kinds: readonly string[]): ExpressionSpecification => [
  'match',
  ['get', 'kind'],
  [...kinds],
  true,
  false,
];

/** Values at zoom levels, growing steadily between them: zoom, value, zoom, value … */
export const byZoom = (...stops: readonly (number | ExpressionSpecification)[]): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.5], ['zoom'], ...stops] as unknown as ExpressionSpecification;

/** Whether the map is zoomed in far enough for a feature that says so itself. */
export const isZoomedIn: ExpressionSpecification = ['>=', ['zoom'], ['coalesce', ['get', 'minZoom'], 0]];
