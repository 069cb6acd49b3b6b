import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
/** Deepest zoom that tiles are cut for; the map stretches these beyond. */
export const deepestZoom = 14;
/** A layer cut into vector tiles on demand; holds the layer in memory. */
export class LayerTiles {
    layerKey;
    index;
    constructor(layerKey, features) {
        this.layerKey = layerKey;
        this.index = new GeoJSONVT({
            type: 'FeatureCollection',
            features: features.map((feature) => ({ type: 'Feature', ...feature })),
        }, { maxZoom: deepestZoom, indexMaxZoom: 4, tolerance: 3, buffer: 64, extent: 4096 });
    }
    /** The tile as protobuf (Mapbox Vector Tile 2), or null where the layer has nothing. */
    tile(z, x, y) {
        const tile = this.index.getTile(z, x, y);
        return tile && tile.features.length > 0 ? fromGeojsonVt({ [this.layerKey]: tile }, { version: 2 }) : null;
    }
}
//# sourceMappingURL=layer-tiles.js.map