import {
  AttributionControl,
  type ExpressionSpecification,
  type GeoJSONSource,
  Map as MapLibreMap,
  type MapMouseEvent,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { cityStyle, type TileLayer } from './city-style.js';
import { costClasses } from './colour-classes.js';
import { facilityLayer, type FacilityState, facilitySource, initialFacilityState } from './facility-layers.js';
import { type FacilityPoint, pointFeatures } from './facility-points.js';
import { type Camera, type MapView, switchableLayers } from './map-view.js';

setWorkerUrl(workerUrl);

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Free room in px that panels leave around the city. */
export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface CityMapOptions {
  /** Null = nothing to look at yet; the map then shows Japan. */
  readonly bounds: Bounds | null;
  readonly tileLayers: readonly TileLayer[];
  tileAddress(layer: TileLayer): string;
  readonly points: readonly FacilityPoint[];
  readonly firstFiscalYear: number;
  readonly populationYears: readonly number[];
  readonly view: MapView;
  readonly language: 'ja' | 'en';
  readonly padding: MapPadding;
  readonly words: MapWords;
  /** Null = the whole city again. */
  onCamera(camera: Camera | null): void;
  /** Place in px inside the container; null when the pointer has left. */
  onHover(id: string | null, place: { readonly x: number; readonly y: number } | null): void;
  onSelect(id: string | null): void;
  /** After the first complete picture. */
  onReady(): void;
}

/** The map library's own words (buttons and scale). */
export interface MapWords {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly attribution: string;
}

/** A drawn city. `show` applies what differs from the view before; nothing else changes the map but the reader. */
export interface CityMap {
  show(view: MapView): void;
  /** Ids that pass the filter; null = all. The others fade. */
  filterTo(ids: ReadonlySet<string> | null): void;
  hover(id: string | null): void;
  /** Moves so that the selected facility is in sight. */
  reveal(id: string): void;
  showWholeCity(): void;
  remove(): void;
}

const japan: Bounds = [128, 30, 146, 46];
const fontFamily = '"Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif';

/** Draws a city into the container (which must have a size); throws where WebGL 2 is missing (ask canDrawMaps first). */
export function createMap(container: HTMLElement, options: CityMapOptions): CityMap {
  const { points, view } = options;
  const placeOf = new Map(points.map((point, i) => [point.id, i]));
  const classes = costClasses(points.map((point) => point.averageYearlyYen ?? 0));
  const { style, switchedLayers } = cityStyle({ ...options, costClasses: classes });
  const map = new MapLibreMap({
    container,
    style: { ...style, state: initialState(stateOf(view)) },
    ...startOf(view.camera, options),
    attributionControl: false,
    localIdeographFontFamily: fontFamily,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    minZoom: 4,
    maxZoom: 19,
    fadeDuration: 120,
    locale: mapLocale(options.words),
  });
  addControls(map);
  let shown = view;
  let isWhole = view.camera === null;

  map.once('style.load', () => {
    map.getSource<GeoJSONSource>(facilitySource)?.setData(pointFeatures(points));
    applyLayers(view);
  });
  map.once('idle', () => {
    // The library opens the sources of the map; they stay behind their button until asked for.
    container.querySelector('.maplibregl-ctrl-attrib')?.removeAttribute('open');
    container.querySelector('.maplibregl-ctrl-attrib')?.classList.remove('maplibregl-compact-show');
    options.onReady();
  });
  listen(map, options);
  map.on('movestart', (event) => {
    // Only what a reader does leaves the whole city; the map's own moves carry no event of the page.
    if (event.originalEvent) isWhole = false;
  });
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    if (!isWhole) options.onCamera({ lon: lng, lat, zoom: map.getZoom() });
  });
  map.on('resize', () => isWhole && fitCity(0));

  function fitCity(duration: number) {
    map.fitBounds(asBounds(options.bounds ?? japan), { padding: { ...options.padding }, duration });
  }

  function stateOf({ colourBy, fiscalYear, selection }: MapView): FacilityState & { populationYear: string } {
    const year = fiscalYear ?? options.firstFiscalYear;
    return {
      ...initialFacilityState,
      colourBy,
      fiscalYear: year,
      yearIndex: Math.max(0, year - options.firstFiscalYear),
      selected: (selection === null ? undefined : placeOf.get(selection)) ?? -1,
      populationYear: `y${nearest(options.populationYears, year)}`,
    };
  }

  function applyLayers({ layers }: MapView) {
    for (const name of switchableLayers) {
      for (const id of switchedLayers.get(name) ?? []) {
        map.setLayoutProperty(id, 'visibility', layers.has(name) ? 'visible' : 'none');
      }
    }
  }

  return {
    show(next) {
      const before = stateOf(shown);
      const after = stateOf(next);
      for (const [name, value] of Object.entries(after)) {
        if (name !== 'hovered' && value !== before[name as keyof typeof before])
          map.setGlobalStateProperty(name, value);
      }
      if (next.layers !== shown.layers) applyLayers(next);
      shown = next;
    },
    filterTo(ids) {
      const passing = ids && [...ids].flatMap((id) => placeOf.get(id) ?? []);
      fade(map, passing);
    },
    hover(id) {
      map.setGlobalStateProperty('hovered', (id === null ? undefined : placeOf.get(id)) ?? -1);
    },
    reveal(id) {
      const point = points[placeOf.get(id) ?? -1];
      if (!point || isInSight(map, point, options.padding)) return;
      isWhole = false;
      map.easeTo({ center: [point.lon, point.lat], zoom: Math.max(map.getZoom(), 13), duration: 500 });
    },
    showWholeCity() {
      isWhole = true;
      fitCity(500);
      options.onCamera(null);
    },
    remove: () => map.remove(),
  };
}

function startOf(camera: Camera | null, { bounds, padding }: CityMapOptions) {
  if (camera) return { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom };
  return { bounds: asBounds(bounds ?? japan), fitBoundsOptions: { padding: { ...padding } } };
}

const asBounds = ([west, south, east, north]: Bounds): [number, number, number, number] => [west, south, east, north];

const initialState = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { default: value }]));

function addControls(map: MapLibreMap): void {
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
}

function mapLocale(words: MapWords): Record<string, string> {
  return {
    'Map.Title': words.map,
    'NavigationControl.ZoomIn': words.zoomIn,
    'NavigationControl.ZoomOut': words.zoomOut,
    'AttributionControl.ToggleAttribution': words.attribution,
  };
}

function listen(map: MapLibreMap, { points, onHover, onSelect }: CityMapOptions): void {
  const idAt = (event: MapMouseEvent): string | null => {
    if (!map.getLayer(facilityLayer)) return null;
    const { x, y } = event.point;
    // A few px around the pointer, so that small symbols are as easy to hit as large ones.
    const [nearestHit] = map.queryRenderedFeatures(
      [
        [x - 5, y - 5],
        [x + 5, y + 5],
      ],
      { layers: [facilityLayer] },
    );
    return points[Number(nearestHit?.properties['i'] ?? -1)]?.id ?? null;
  };
  map.on('mousemove', (event) => {
    const id = idAt(event);
    map.getCanvas().style.cursor = id ? 'pointer' : '';
    onHover(id, id ? event.point : null);
  });
  map.on('mouseout', () => onHover(null, null));
  map.on('click', (event) => onSelect(idAt(event)));
}

/** Paint alone changes: the worker looks each place up in one table. */
function fade(map: MapLibreMap, passing: number[] | null): void {
  const opacity = (faded: number): number | ExpressionSpecification => {
    if (passing === null) return 1;
    return passing.length === 0 ? faded : ['match', ['get', 'i'], passing, 1, faded];
  };
  map.setPaintProperty(facilityLayer, 'circle-opacity', opacity(0.12), { validate: false });
  map.setPaintProperty(facilityLayer, 'circle-stroke-opacity', opacity(0.16), { validate: false });
}

function isInSight(
  map: MapLibreMap,
  point: { readonly lon: number; readonly lat: number },
  padding: MapPadding,
): boolean {
  const { x, y } = map.project([point.lon, point.lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  return x > padding.left && y > padding.top && x < clientWidth - padding.right && y < clientHeight - padding.bottom;
}

function nearest(years: readonly number[], year: number): number {
  return years.reduce((best, next) => (Math.abs(next - year) < Math.abs(best - year) ? next : best), years[0] ?? 0);
}
