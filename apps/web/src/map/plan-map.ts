import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { cityStyle, type CityStyleParts } from './city-style.js';
import {
  addControls,
  asBounds,
  type Bounds,
  closeAttribution,
  japan,
  mapLocale,
  type MapWords,
  openMap,
  switchLayers,
} from './create-map.js';
import { enlargedSize } from './enlarged-size.js';
import { initialView } from './map-view.js';

/** A sign that stands for works: an outline in a box of 24 × 24, its colours and its letter. */
export interface DrawnSign {
  readonly name: string;
  readonly path: string;
  readonly colour: string;
  readonly outline: string;
  readonly ink: string;
  readonly letter: string;
  readonly letterY: number;
}

/** A facility in a year of a plan. */
export interface PlannedPlace {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  /** The name of the sign of its works under way; null = none are. */
  readonly sign: string | null;
  /** Whether works of earlier years are done there. */
  readonly isDone: boolean;
}

export interface PlanMapOptions extends CityStyleParts {
  readonly words: MapWords;
  readonly signs: readonly DrawnSign[];
  /** One finger moves the page around the map, two move the map. */
  readonly leavesSwipesToPage: boolean;
  readonly onReady: () => void;
  /** The sign of a facility was pressed. */
  readonly onFacility: (id: string) => void;
}

/** A map of the works of a year. */
export interface PlanMap {
  readonly show: (places: readonly PlannedPlace[]) => void;
  /** Draws signs and names so large that the back of a hall reads them, or as usual. */
  readonly enlarge: (isLarge: boolean) => void;
  readonly remove: () => void;
}

const source = 'planned';
const placeLayer = 'planned-places';
const signLayer = 'planned-signs';
/** A finger is as wide, px. */
const fingerPx = 14;
/** For a hall: names of 11 px become 23, signs twice as large. */
const enlarged = [
  ['text-size', 2.1],
  ['icon-size', 2],
] as const;
const signPx = 26;
/** Drawn finer, for screens that are and for halls. */
const fineness = 3;

/** Draws the ground of a city with the signs of works on it; null where the browser has no WebGL 2. */
export function createPlanMap(container: HTMLElement, options: PlanMapOptions): PlanMap | null {
  const { style: ground, switchedLayers } = cityStyle(options);
  const style = withPlaces(ground);
  const map = openMap({
    container,
    style,
    bounds: asBounds(options.bounds ?? japan),
    fitBoundsOptions: { padding: 24 },
    cooperativeGestures: options.leavesSwipesToPage,
    locale: mapLocale(options.words),
  });
  if (map === null) return null;
  addControls(map);
  keepWhole(map, options.bounds ?? japan);
  let shown: readonly PlannedPlace[] = [];
  let isLoaded = false;
  let isLarge = false;
  map.once('style.load', () => {
    switchLayers(map, switchedLayers, initialView);
    for (const sign of options.signs) addSign(map, sign);
    isLoaded = true;
    draw(map, shown);
    if (isLarge) enlarge(map, style, isLarge);
  });
  map.once('idle', () => {
    closeAttribution(container);
    options.onReady();
  });
  listen(map, options.onFacility);
  return {
    show(places) {
      shown = places;
      if (isLoaded) draw(map, places);
    },
    enlarge(next) {
      isLarge = next;
      if (isLoaded) enlarge(map, style, next);
    },
    remove: () => map.remove(),
  };
}

/** Until the reader has moved it, the whole city is in sight, however large the map is. */
function keepWhole(map: MapLibreMap, bounds: Bounds): void {
  let isWhole = true;
  map.on('movestart', (event) => {
    // The map's own moves carry no event of the page.
    if (event.originalEvent) isWhole = false;
  });
  map.on('resize', () => {
    if (isWhole) map.fitBounds(asBounds(bounds), { padding: 24, duration: 0 });
  });
}

function listen(map: MapLibreMap, onFacility: (id: string) => void): void {
  map.on('click', ({ point: { x, y } }) => {
    const [found] = map.queryRenderedFeatures(
      [
        [x - fingerPx, y - fingerPx],
        [x + fingerPx, y + fingerPx],
      ],
      { layers: [signLayer] },
    );
    if (found) onFacility(String(found.properties['id']));
  });
  map.on('mouseenter', signLayer, () => {
    map.getCanvas().style.cursor = 'pointer';
  });
  map.on('mouseleave', signLayer, () => {
    map.getCanvas().style.cursor = '';
  });
}

/** Signs, dots and names of the style so many times as large. */
function enlarge(map: MapLibreMap, { layers }: StyleSpecification, isLarge: boolean): void {
  for (const layer of layers) {
    if (layer.type === 'circle' && layer.id === placeLayer)
      map.setPaintProperty(layer.id, 'circle-stroke-width', isLarge ? 3 : (layer.paint?.['circle-stroke-width'] ?? 0));
    if (layer.type !== 'symbol') continue;
    for (const [name, times] of enlarged) {
      const size = layer.layout?.[name];
      if (size !== undefined) map.setLayoutProperty(layer.id, name, isLarge ? enlargedSize(size, times) : size);
    }
  }
}

function draw(map: MapLibreMap, places: readonly PlannedPlace[]): void {
  void map.getSource<GeoJSONSource>(source)?.setData(featuresOf(places));
}

function featuresOf(places: readonly PlannedPlace[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: places.map(({ id, lon, lat, sign, isDone }) => ({
      type: 'Feature',
      properties: { id, isDone, ...(sign !== null && { sign }) },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

function withPlaces(style: StyleSpecification): StyleSpecification {
  return {
    ...style,
    sources: { ...style.sources, [source]: { type: 'geojson', data: featuresOf([]) } },
    layers: [
      ...style.layers,
      {
        id: placeLayer,
        type: 'circle',
        source,
        filter: ['!', ['has', 'sign']],
        paint: {
          'circle-radius': ['case', ['get', 'isDone'], 4, 2.2],
          'circle-color': ['case', ['get', 'isDone'], '#b9c4cb', '#8a8577'],
          'circle-opacity': ['case', ['get', 'isDone'], 0.9, 0.55],
          'circle-stroke-color': '#4a5563',
          'circle-stroke-width': ['case', ['get', 'isDone'], 1, 0],
        },
      },
      {
        id: signLayer,
        type: 'symbol',
        source,
        filter: ['has', 'sign'],
        layout: {
          'icon-image': ['get', 'sign'],
          'icon-size': ['interpolate', ['linear'], ['zoom'], 9, 0.78, 13, 1.15],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          // As they are given: what is to lie above the others comes last.
          'symbol-z-order': 'source',
        },
      },
    ],
  };
}

function addSign(map: MapLibreMap, sign: DrawnSign): void {
  const size = signPx * fineness;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.scale(size / 28, size / 28);
  pen.translate(2, 2);
  const shape = new Path2D(sign.path);
  pen.fillStyle = sign.colour;
  pen.fill(shape);
  pen.lineWidth = 2;
  pen.lineJoin = 'round';
  pen.strokeStyle = sign.outline;
  pen.stroke(shape);
  pen.fillStyle = sign.ink;
  pen.font = 'bold 11px "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(sign.letter, 12, sign.letterY + 0.5);
  map.addImage(sign.name, pen.getImageData(0, 0, size, size), { pixelRatio: fineness });
}
