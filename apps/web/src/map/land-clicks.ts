import type { Map as MapLibreMap } from 'maplibre-gl';
import { facilityLayer } from './facility-layers.js';
import { type DrawnParcel, drawnParcel, landLayer } from './land-layers.js';

/** Tells which lot a click meets; a facility on top of it takes the click. */
export function listenToLand(map: MapLibreMap, onParcel: (parcel: DrawnParcel | null) => void): void {
  map.on('click', ({ point }) => {
    const layers = [facilityLayer, landLayer].filter((layer) => map.getLayer(layer));
    const [hit] = map.queryRenderedFeatures(point, { layers });
    onParcel(hit?.layer.id === landLayer ? drawnParcel(hit.properties) : null);
  });
}
