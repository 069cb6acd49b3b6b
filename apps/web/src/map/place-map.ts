import { LngLatBounds, Marker, type Map as MapLibreMap } from 'maplibre-gl';
import { cityStyle, type CityStyleParts } from './city-style.js';
import {
  addControls,
  asBounds,
  closeAttribution,
  japan,
  mapLocale,
  type MapWords,
  openMap,
  switchLayers,
} from './create-map.js';
import { initialView } from './map-view.js';

/** A place in degrees. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** What a mark stands for; each has a look of its own. */
export type MarkKind = 'stated' | 'other' | 'candidate' | 'chosen';

/** A place to compare, with its words beside it. */
export interface PlaceMark extends Place {
  readonly kind: MarkKind;
  readonly label: string;
}

export interface PlaceMapOptions extends CityStyleParts {
  readonly words: MapWords;
  /** The reader has pressed on the map. */
  readonly onPick: (place: Place) => void;
}

/** A map of the city with a few places. */
export interface PlaceMap {
  readonly show: (marks: readonly PlaceMark[]) => void;
  /** Moves so that these places are in sight, and the whole city if wanted. */
  readonly lookAt: (places: readonly Place[], withCity: boolean) => void;
  readonly remove: () => void;
}

/** Places nearer than this are still told apart. */
const closestZoom = 17;
/** To the millionth of a degree: 11 cm. */
const steps = 1e6;

/** Draws the ground of a city for comparing and choosing places; null where the browser has no WebGL 2. */
export function createPlaceMap(container: HTMLElement, options: PlaceMapOptions): PlaceMap | null {
  const { style, switchedLayers } = cityStyle(options);
  const cityBounds = asBounds(options.bounds ?? japan);
  const map = openMap({
    container,
    style,
    bounds: cityBounds,
    fitBoundsOptions: { padding: 24 },
    locale: mapLocale(options.words),
  });
  if (map === null) return null;
  addControls(map);
  map.once('idle', () => closeAttribution(container));
  map.once('style.load', () => switchLayers(map, switchedLayers, initialView));
  map.on('click', ({ lngLat: { lng, lat } }) => options.onPick({ lon: rounded(lng), lat: rounded(lat) }));
  let drawn: readonly Marker[] = [];
  return {
    show(marks) {
      for (const marker of drawn) marker.remove();
      drawn = marks.map((mark) => markerOf(mark).addTo(map));
    },
    lookAt: (places, withCity) => lookAt(map, places, withCity ? cityBounds : null),
    remove: () => map.remove(),
  };
}

function lookAt(map: MapLibreMap, places: readonly Place[], city: [number, number, number, number] | null): void {
  const bounds = city ? LngLatBounds.convert(city) : new LngLatBounds();
  for (const { lon, lat } of places) bounds.extend([lon, lat]);
  if (bounds.isEmpty()) return;
  map.fitBounds(bounds, { padding: 56, maxZoom: closestZoom, duration: 0 });
}

function markerOf({ lon, lat, kind, label }: PlaceMark): Marker {
  const element = document.createElement('div');
  element.className = `place-mark place-mark-${kind}`;
  const words = document.createElement('span');
  words.textContent = label;
  element.append(words);
  return new Marker({ element, anchor: 'center' }).setLngLat([lon, lat]);
}

function rounded(degrees: number): number {
  return Math.round(degrees * steps) / steps;
}
