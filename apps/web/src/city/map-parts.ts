import { wordingOf } from '#libs/asset';
import type { MapManifest } from '../api/types.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import type { CityStyleParts, TileLayer } from '../map/city-style.js';
import type { MapWords } from '../map/create-map.js';

/** What a manifest tells of the ground of a city, in the language of the page. */
export function groundParts(code: string, manifest: MapManifest, language: Language): CityStyleParts {
  return {
    bounds: manifest.bounds as CityStyleParts['bounds'],
    tileLayers: manifest.layers.map((layer) => ({ ...layer, source: wordingOf(layer.source)[language] })),
    tileAddress: (layers) => tileAddress(code, layers),
    language,
    baseMap: manifest.baseMap && { ...manifest.baseMap, url: absolute(manifest.baseMap.url) },
  };
}

/** Tiles of this server are named by their path. */
const absolute = (url: string): string => (url.startsWith('/') ? `${location.origin}${url}` : url);

/** The words of the map library in the language of the page. */
export const mapWords = ({ map }: Texts): MapWords => ({
  map: map.title,
  zoomIn: map.zoomIn,
  zoomOut: map.zoomOut,
  attribution: map.attribution,
  twoFingers: map.twoFingers,
  wheelWithKey: map.wheelWithKey,
});

function tileAddress(code: string, layers: readonly TileLayer[]): string {
  const keys = layers.map(({ key }) => key).join(',');
  const versions = layers.map(({ version }) => version).join(',');
  return `${location.origin}/api/municipalities/${code}/tiles/${keys}/{z}/{x}/{y}.pbf?v=${versions}`;
}
