import { type SwitchableLayer, switchableLayers } from './map-view.js';

/** What stands for the base map among the layers of a city. */
export const baseMapKey = 'base-map';

/** The tile layers behind each switch; a switch without any is not offered. */
const needs: Record<SwitchableLayer, readonly string[]> = {
  baseMap: [baseMapKey],
  landuse: ['landuse', 'terrain'],
  roads: ['road'],
  districts: ['district'],
  labels: ['label', 'station', 'district'],
  population: ['population'],
  land: ['land'],
  townPopulation: ['town-population'],
  schoolDistricts: ['school-district'],
  neighbourhoods: ['neighbourhood'],
  localDistricts: ['local-district', 'municipal-boundary'],
  flood: ['hazard-flood'],
  hazards: ['hazard-other'],
  shelters: ['shelter'],
  busStops: ['bus-stop'],
  otherShapes: ['other-shape'],
};

/** The switches that a city with these tile layers offers, in the order of the menu. */
export function offeredLayers(available: readonly string[]): readonly SwitchableLayer[] {
  return switchableLayers.filter((layer) => needs[layer].some((key) => available.includes(key)));
}
