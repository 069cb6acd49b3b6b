import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { asText, baseMapLayers, baseMapSource, baseMapSourceOf, type BaseMapTiles } from './base-map-layers.js';
import { amountClassesOf } from './colour-classes.js';
import { type BaseLayer, tileSource } from './base-layer.js';
import { facilityLayers, facilityNames, facilitySource, initialFacilityState } from './facility-layers.js';
import { graticule } from './graticule.js';
import { ground } from './ground.js';
import { cityPaper, groundLayers } from './ground-layers.js';
import { importedAreas, importedLines, importedMarks } from './imported-layers.js';
import { labelLayers } from './label-layers.js';
import { landAreas, landLines, landMarks } from './land-layers.js';
import { lineLayers } from './line-layers.js';
import type { SwitchableLayer } from './map-view.js';

/** A layer of the city that has tiles, as the API's map manifest names it. */
export interface TileLayer {
  readonly key: string;
  readonly version: number;
  readonly source: string;
}

/** Tiles are cut no deeper than this; the map stretches them beyond. */
const deepestTileZoom = 14;
const graticuleSource = 'graticule';

/** What the style of one city is made of. */
export interface CityStyleParts {
  readonly tileLayers: readonly TileLayer[];
  /** Absolute address of the tiles that hold these layers, with {z}, {x} and {y} in it. */
  readonly tileAddress: (layers: readonly TileLayer[]) => string;
  readonly language: 'ja' | 'en';
  /** West, south, east, north; null = nowhere. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Null = none. */
  readonly baseMap: BaseMapTiles | null;
}

/** A style and which of its layers each of the reader's switches hides. */
export interface CityStyle {
  readonly style: StyleSpecification;
  readonly switchedLayers: ReadonlyMap<SwitchableLayer, readonly string[]>;
}

/** The whole style: ground, facilities, names. Without tiles there is paper, and the facilities alone. It names no glyphs, so that text is set in local fonts. */
export function cityStyle(parts: CityStyleParts): CityStyle {
  const available = new Set(parts.tileLayers.map(({ key }) => key));
  const there = ({ from }: BaseLayer) => available.has(from);
  const below = [...groundLayers, ...landAreas, ...importedAreas, ...lineLayers, ...landLines, ...importedLines].filter(
    there,
  );
  const above = [...importedMarks, ...landMarks, ...labelLayers(parts.language)].filter(there);
  const beneath = parts.baseMap ? baseMapLayers(parts.baseMap) : [];
  const style: StyleSpecification = {
    version: 8,
    // A change of year or colour shows at once; fading would only redraw the map twenty times more.
    transition: { duration: 0, delay: 0 },
    state: startState,
    sources: sourcesOf(parts),
    layers: [
      background(available),
      ...(hasGround(available) ? [] : graticuleLayers(parts)),
      ...[cityPaper].filter(there).map(({ drawn }) => drawn),
      ...beneath,
      ...below.map(({ drawn }) => drawn),
      ...facilityLayers(amountClassesOf([])),
      ...above.map(({ drawn }) => drawn),
      facilityNames,
    ],
  };
  return {
    style,
    switchedLayers: groupBySwitch([
      ...beneath.map((drawn) => ({ switchedBy: 'baseMap' as const, drawn })),
      ...below,
      ...above,
    ]),
  };
}

/** What the layers read before anything is known. */
const startState: StyleSpecification['state'] = Object.fromEntries(
  Object.entries({ ...initialFacilityState, populationYear: 'y0', townYear: 'y0' }).map(([name, value]) => [
    name,
    { default: value },
  ]),
);

const hasGround = (available: ReadonlySet<string>): boolean => available.has('sea') || available.has('landuse');

/** On bare paper faint lines give the eye something to move against. */
const graticuleLayers = ({ bounds }: CityStyleParts): LayerSpecification[] =>
  bounds === null
    ? []
    : [
        {
          id: graticuleSource,
          type: 'line',
          source: graticuleSource,
          paint: { 'line-color': ground.graticule, 'line-width': 1 },
        },
      ];

/** With a boundary the city lies on lighter paper than what surrounds it. */
const background = (available: ReadonlySet<string>): LayerSpecification => ({
  id: 'background',
  type: 'background',
  paint: { 'background-color': available.has('boundary') ? ground.outside : ground.paper },
});

function sourcesOf({ tileLayers, tileAddress, bounds, baseMap }: CityStyleParts): Record<string, SourceSpecification> {
  const isBare = bounds !== null && !hasGround(new Set(tileLayers.map(({ key }) => key)));
  const tiled = [...groupBySource(tileLayers)].map(([source, layers]) => [
    source,
    {
      type: 'vector',
      tiles: [tileAddress(layers)],
      maxzoom: deepestTileZoom,
      attribution: [...new Set(layers.map((layer) => layer.source))].filter(Boolean).map(asText).join(' | '),
    } satisfies SourceSpecification,
  ]);
  return {
    ...(Object.fromEntries(tiled) as Record<string, SourceSpecification>),
    ...(baseMap && { [baseMapSource]: baseMapSourceOf(baseMap) }),
    ...(isBare && { [graticuleSource]: { type: 'geojson', data: graticule(bounds) } satisfies SourceSpecification }),
    [facilitySource]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
  };
}

function groupBySource(tileLayers: readonly TileLayer[]): Map<string, TileLayer[]> {
  const groups = new Map<string, TileLayer[]>();
  for (const layer of tileLayers) {
    const source = tileSource(layer.key);
    groups.set(source, [...(groups.get(source) ?? []), layer]);
  }
  return groups;
}

function groupBySwitch(
  layers: readonly { readonly switchedBy?: SwitchableLayer; readonly drawn: LayerSpecification }[],
): Map<SwitchableLayer, string[]> {
  const groups = new Map<SwitchableLayer, string[]>();
  for (const { switchedBy, drawn } of layers) {
    if (switchedBy) groups.set(switchedBy, [...(groups.get(switchedBy) ?? []), drawn.id]);
  }
  return groups;
}
