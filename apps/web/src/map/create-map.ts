import {
  addProtocol,
  AttributionControl,
  GPUInitializationError,
  Map as MapLibreMap,
  type MapOptions,
  NavigationControl,
  prewarm,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import type { Bounds as Box } from '#geo/spatial/bounds';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { readArchives } from './base-map-archive.js';
import { archiveProtocol, type BaseMapTiles } from './base-map-layers.js';
import { reloadWhenRefused } from './base-map-policy.js';
import { cityStyle, type TileLayer } from './city-style.js';
import { DrawnFacilities } from './drawn-facilities.js';
import type { FacilityPoint } from './facility-points.js';
import type { DrawnParcel } from './land-layers.js';
import { listenToLand } from './land-clicks.js';
import { askAgainWhenRefused } from './refused-tiles.js';
import { type Camera, type MapView, switchableLayers, type SwitchableLayer } from './map-view.js';
import { trustScript } from './trusted-types.js';

trustScript(workerUrl);
setWorkerUrl(workerUrl);
// The worker is fetched while the page waits for its data.
prewarm();

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
  /** Null = none. */
  readonly baseMap: BaseMapTiles | null;
  readonly tileAddress: (layers: readonly TileLayer[]) => string;
  readonly populationYears: readonly number[];
  readonly townPopulationYears: readonly number[];
  readonly view: MapView;
  readonly language: 'ja' | 'en';
  readonly padding: MapPadding;
  /** One finger moves the page around the map, two move the map. */
  readonly leavesSwipesToPage: boolean;
  readonly words: MapWords;
  /** Null = the whole city again. */
  readonly onCamera: (camera: Camera | null) => void;
  /** Place in px inside the container; null when the pointer has left. */
  readonly onHover: (id: string | null, place: { readonly x: number; readonly y: number } | null) => void;
  readonly onSelect: (id: string | null) => void;
  /** A lot was clicked, where no facility stands on top; null = something else was. */
  readonly onParcel: (parcel: DrawnParcel | null) => void;
  /** After the first complete picture with facilities. */
  readonly onReady: () => void;
}

/** The map library's own words (buttons and scale). */
export interface MapWords {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly attribution: string;
  /** Said to who moves one finger, or turns the wheel, where the page has the first say. */
  readonly twoFingers: string;
  readonly wheelWithKey: (key: string) => string;
}

/** A drawn city. `show` applies what differs from the view before; nothing else changes the map but the reader. */
export interface CityMap {
  /** The facilities, and the first fiscal year of their strings of due years. */
  readonly setFacilities: (points: readonly FacilityPoint[], firstFiscalYear: number) => void;
  readonly show: (view: MapView) => void;
  /** Ids that pass the filter; null = all. The others fade. */
  readonly filterTo: (ids: ReadonlySet<string> | null) => void;
  readonly hover: (id: string | null) => void;
  /** Moves so that the facility is in sight. */
  readonly reveal: (id: string) => void;
  readonly showWholeCity: () => void;
  /** The box that can be seen now. */
  readonly shownBox: () => Box;
  readonly remove: () => void;
}

/** Where a map looks that has nothing to show. */
export const japan: Bounds = [128, 30, 146, 46];
/** Japanese letters of the map are set in fonts of the machine. */
const fontFamily = '"Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif';

/** Draws a city into the container (which must have a size); null where the browser has no WebGL 2. */
export function createMap(container: HTMLElement, options: CityMapOptions): CityMap | null {
  const endBaseMap = prepareBaseMap(options.baseMap);
  const { style, switchedLayers } = cityStyle(options);
  const map = openMap({
    container,
    style,
    ...startOf(options),
    cooperativeGestures: options.leavesSwipesToPage,
    fadeDuration: 120,
    locale: mapLocale(options.words),
  });
  if (map === null) {
    endBaseMap();
    return null;
  }
  showWhenDrawn(map);
  addControls(map);
  const camera = new CityCamera(map, options);
  const facilities = new DrawnFacilities(map, options);
  listenToLand(map, options.onParcel);
  let shown = options.view;
  map.once('style.load', () => switchLayers(map, switchedLayers, shown));

  return {
    setFacilities(points, firstFiscalYear) {
      facilities.set(points, firstFiscalYear);
      map.once('idle', () => {
        closeAttribution(container);
        options.onReady();
      });
    },
    show(next) {
      facilities.show(next);
      if (next.layers !== shown.layers) switchLayers(map, switchedLayers, next);
      shown = next;
    },
    filterTo: (ids) => facilities.filterTo(ids),
    hover: (id) => facilities.hover(id),
    reveal(id) {
      const point = facilities.find(id);
      if (point) camera.reveal(point);
    },
    showWholeCity: () => camera.showWholeCity(),
    shownBox: () => shownBoxOf(map),
    remove: () => {
      endBaseMap();
      map.remove();
    },
  };
}

function shownBoxOf(map: MapLibreMap): Box {
  const shown = map.getBounds();
  return {
    west: Math.max(-180, shown.getWest()),
    south: shown.getSouth(),
    east: Math.min(180, shown.getEast()),
    north: shown.getNorth(),
  };
}

/** Makes ready what the base map needs before its first tile; answers what ends it. */
function prepareBaseMap(baseMap: BaseMapTiles | null): () => void {
  if (baseMap?.kind === 'pmtiles') addProtocol(archiveProtocol, readArchives);
  return baseMap?.kind === 'tiles' ? reloadWhenRefused(baseMap.url) : () => undefined;
}

/** Seen from above, north is up; a map of a city needs neither the world nor less than a house. */
const everyMap = {
  attributionControl: false,
  localIdeographFontFamily: fontFamily,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  maxPitch: 0,
  minZoom: 4,
  maxZoom: 19,
  validateStyle: import.meta.env.DEV,
} as const satisfies Partial<MapOptions>;

/** The library's map, flat as all of ours, which asks again for tiles that were refused; null where it finds no WebGL 2, which it says by throwing. Asking beforehand would cost a context of its own. */
export function openMap(options: MapOptions): MapLibreMap | null {
  try {
    const map = new MapLibreMap({ ...everyMap, ...options });
    askAgainWhenRefused(map);
    return map;
  } catch (error) {
    if (error instanceof GPUInitializationError) return null;
    throw error;
  }
}

/** The first pictures are half empty, and each of them costs a computer without graphics hardware a tenth of a second. */
function showWhenDrawn(map: MapLibreMap): void {
  const { style } = map.getCanvas();
  style.visibility = 'hidden';
  map.once('idle', () => {
    style.visibility = '';
  });
}

/** Looks at the whole city until the reader moves; then reports every move. */
class CityCamera {
  private isWhole: boolean;

  constructor(
    private readonly map: MapLibreMap,
    private readonly options: CityMapOptions,
  ) {
    this.isWhole = options.view.camera === null;
    map.on('movestart', (event) => {
      // The map's own moves carry no event of the page.
      if (event.originalEvent) this.isWhole = false;
    });
    map.on('moveend', () => {
      const { lng, lat } = map.getCenter();
      if (!this.isWhole) options.onCamera({ lon: lng, lat, zoom: map.getZoom() });
    });
    map.on('resize', () => {
      if (this.isWhole) this.fit(0);
    });
  }

  showWholeCity(): void {
    this.isWhole = true;
    this.fit(500);
    this.options.onCamera(null);
  }

  reveal({ lon, lat }: FacilityPoint): void {
    const { padding } = this.options;
    const { x, y } = this.map.project([lon, lat]);
    const { clientWidth, clientHeight } = this.map.getContainer();
    const isInSight =
      x > padding.left && y > padding.top && x < clientWidth - padding.right && y < clientHeight - padding.bottom;
    if (isInSight) return;
    this.isWhole = false;
    this.map.easeTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), 13), duration: 500 });
  }

  private fit(duration: number): void {
    this.map.fitBounds(asBounds(this.options.bounds ?? japan), { padding: { ...this.options.padding }, duration });
  }
}

function startOf({ view: { camera }, bounds, padding }: CityMapOptions) {
  if (camera) return { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom };
  return { bounds: asBounds(bounds ?? japan), fitBoundsOptions: { padding: { ...padding } } };
}

/** The same as a plain array, which the library wants. */
export const asBounds = ([west, south, east, north]: Bounds): [number, number, number, number] => [
  west,
  south,
  east,
  north,
];

/** Shows the layers a view has switched on, hides the others. */
export function switchLayers(
  map: MapLibreMap,
  switched: ReadonlyMap<SwitchableLayer, readonly string[]>,
  { layers }: MapView,
): void {
  for (const name of switchableLayers) {
    for (const id of switched.get(name) ?? []) {
      map.setLayoutProperty(id, 'visibility', layers.has(name) ? 'visible' : 'none');
    }
  }
}

/** Buttons, scale and sources; the map is never turned. */
export function addControls(map: MapLibreMap): void {
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
}

/** The library opens the sources of the map; they go behind their button until asked for. */
export function closeAttribution(container: HTMLElement): void {
  const attribution = container.querySelector('.maplibregl-ctrl-attrib');
  attribution?.removeAttribute('open');
  attribution?.classList.remove('maplibregl-compact-show');
}

/** The library's own words. */
export function mapLocale(words: MapWords): Record<string, string> {
  return {
    'Map.Title': words.map,
    'NavigationControl.ZoomIn': words.zoomIn,
    'NavigationControl.ZoomOut': words.zoomOut,
    'AttributionControl.ToggleAttribution': words.attribution,
    'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
    'CooperativeGesturesHandler.WindowsHelpText': words.wheelWithKey('Ctrl'),
    'CooperativeGesturesHandler.MacHelpText': words.wheelWithKey('⌘'),
  };
}
