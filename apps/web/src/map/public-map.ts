import 'maplibre-gl/dist/maplibre-gl.css';
import '../styles/map.css';
import '../styles/map-library.css';
import { type GeoJSONSource, type Map as MapLibreMap, Marker, type StyleSpecification } from 'maplibre-gl';
import {
  addControls,
  asBounds,
  type Bounds,
  closeAttribution,
  japan,
  mapLocale,
  type MapWords,
  openMap,
} from './create-map.js';
import type { Place } from './place-map.js';

/** A published facility with its place. */
export interface MappedFacility extends Place {
  readonly id: string;
}

export interface PublicMapOptions {
  /** Null = Japan. */
  readonly bounds: Bounds | null;
  /** Polygons of rings, longitude first. */
  readonly areas: readonly [number, number][][][];
  readonly facilities: readonly MappedFacility[];
  readonly words: MapWords;
  /** All of it is drawn for the first time. */
  readonly onReady: () => void;
  /** The dot of a facility was pressed. */
  readonly onFacility: (id: string) => void;
  /** The map was pressed beside them. */
  readonly onPlace: (place: Place) => void;
}

/** A map of what a city has published; nothing on it is asked for with a session. */
export interface PublicMap {
  readonly mark: (place: Place | null) => void;
  /** Moves to the facility and draws it larger. */
  readonly choose: (id: string | null) => void;
  readonly remove: () => void;
}

const ink = '#1b2733';
const accent = '#17495f';
const chosen = '#b03c1b';
/** A finger is as wide, in px. */
const fingerPx = 14;
const closeZoom = 13;

/** Null where the browser has no WebGL 2. */
export function createPublicMap(container: HTMLElement, options: PublicMapOptions): PublicMap | null {
  const map = openMap({
    container,
    style: styleOf(options),
    bounds: asBounds(options.bounds ?? japan),
    fitBoundsOptions: { padding: 24 },
    cooperativeGestures: true,
    locale: mapLocale(options.words),
  });
  if (map === null) return null;
  addControls(map);
  map.once('idle', () => {
    closeAttribution(container);
    options.onReady();
  });
  map.on('click', ({ point: { x, y }, lngLat: { lng, lat } }) => {
    const [facility] = map.queryRenderedFeatures(
      [
        [x - fingerPx, y - fingerPx],
        [x + fingerPx, y + fingerPx],
      ],
      { layers: ['facilities'] },
    );
    if (facility) options.onFacility(String(facility.properties['id']));
    else options.onPlace({ lon: lng, lat });
  });
  const marker = new Marker({ color: chosen });
  return {
    mark: (place) => {
      if (place) marker.setLngLat([place.lon, place.lat]).addTo(map);
      else marker.remove();
    },
    choose: (id) => choose(map, options.facilities.find((facility) => facility.id === id) ?? null),
    remove: () => map.remove(),
  };
}

function choose(map: MapLibreMap, facility: MappedFacility | null): void {
  const show = () => {
    void map.getSource<GeoJSONSource>('chosen')?.setData(pointsOf(facility ? [facility] : []));
  };
  if (map.isStyleLoaded()) show();
  else map.once('load', show);
  if (!facility) return;
  map.easeTo({
    center: [facility.lon, facility.lat],
    zoom: Math.max(map.getZoom(), closeZoom),
    duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 400,
  });
}

function pointsOf(facilities: readonly MappedFacility[]) {
  return {
    type: 'FeatureCollection' as const,
    features: facilities.map(({ id, lon, lat }) => ({
      type: 'Feature' as const,
      properties: { id },
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    })),
  };
}

function styleOf({ areas, facilities }: PublicMapOptions): StyleSpecification {
  const ground = {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'MultiPolygon' as const, coordinates: areas.map((polygon) => polygon.map((ring) => [...ring])) },
  };
  return {
    version: 8,
    sources: {
      areas: { type: 'geojson', data: ground },
      facilities: { type: 'geojson', data: pointsOf(facilities) },
      chosen: { type: 'geojson', data: pointsOf([]) },
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#dfe7ea' } },
      { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': '#fbfaf6' } },
      { id: 'borders', type: 'line', source: 'areas', paint: { 'line-color': '#8a8577', 'line-width': 1 } },
      {
        id: 'facilities',
        type: 'circle',
        source: 'facilities',
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, 4, 15, 9],
          'circle-color': accent,
          'circle-stroke-color': '#ffffff',
          'circle-stroke-width': 1.5,
        },
      },
      {
        id: 'chosen',
        type: 'circle',
        source: 'chosen',
        paint: { 'circle-radius': 12, 'circle-color': chosen, 'circle-stroke-color': ink, 'circle-stroke-width': 2 },
      },
    ],
  };
}
