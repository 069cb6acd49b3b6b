import { multiPolygonGeometry, polygonGeometry } from '../geometry.js';
import { createRandom } from '../random.js';
import { neighbourLabel, seaLabel } from '../settlement/land-labels.js';
import { drawLanduse } from '../settlement/landuse.js';
import { distanceWhere } from '../terrain/landscape.js';
import { rasterFrom, sample } from '../terrain/raster.js';
import { depthBands, elevationBands, fadeBeyond, shadingBands } from '../terrain/relief.js';
import { riverSurface } from '../terrain/rivers.js';
import { drawSea } from './sea.js';
/** The areas of the map: sea, depths, what the ground is used for, heights, relief and still water. */
export function areaLayers(form, seed) {
    const { landscape, lakeCells, people } = form;
    const { heightM } = landscape.ground;
    const faded = fadeBeyond(heightM, distanceOutside(form));
    const { shade, light } = shadingBands(faded);
    const landuse = drawLanduse(landscape, people.perCell[0], insideOf(form), lakeCells, createRandom(seed, 'landuse'));
    return [
        areas('sea', [polygonFeature(drawSea(form.borders, createRandom(seed, 'far coast')), { kind: 'sea' })]),
        areas('depth', depthBands(heightM).flatMap((band) => bandFeatures(band, { kind: 'depth', fromM: band.level }))),
        areas('landuse', landuse.flatMap(({ kind, polygons }) => polygons.map((polygon) => polygonFeature(polygon, { kind })))),
        areas('terrain', elevationBands(faded).flatMap((band) => bandFeatures(band, { kind: 'elevation', fromM: band.level }))),
        areas('relief', [
            ...shade.flatMap((band, i) => bandFeatures(band, { kind: 'shade', level: i + 1 })),
            ...light.flatMap((band, i) => bandFeatures(band, { kind: 'light', level: i + 1 })),
        ]),
        areas('lake', stillWater(form)),
    ];
}
function stillWater({ reservoir, rivers }) {
    const surfaces = rivers.map(riverSurface).filter((surface) => surface !== null);
    const features = surfaces.map((surface) => polygonFeature(surface, { kind: 'river-surface' }));
    if (reservoir !== null)
        features.push(polygonFeature(reservoir.surface, { kind: 'reservoir' }));
    return features;
}
function areas(key, features) {
    return { key, kind: 'polygon', features };
}
function polygonFeature(polygon, properties) {
    return { geometry: polygonGeometry(polygon), properties };
}
function bandFeatures({ polygons }, properties) {
    return polygons.length === 0 ? [] : [{ geometry: multiPolygonGeometry(polygons), properties }];
}
/** Distance in km from the city's land, on the fine grid. */
function distanceOutside({ landscape, districtOf }) {
    const coarse = distanceWhere(landscape.heightM, (_, cell) => districtOf[cell] !== 0);
    return rasterFrom(landscape.ground.heightM, (x, y) => sample(coarse, x, y));
}
/** 1 on the city's land on the fine grid, 0 elsewhere. */
function insideOf({ land }) {
    const values = Float64Array.from(land.labels, (label) => (label === seaLabel || label === neighbourLabel ? 0 : 1));
    return { columns: land.columns, rows: land.rows, stepKm: land.stepKm, values };
}
//# sourceMappingURL=area-layers.js.map