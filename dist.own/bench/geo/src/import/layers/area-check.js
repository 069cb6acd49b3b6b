import { isWithinMunicipality } from '#libs/calendar';
import { boundsContain, expandBounds } from '../../spatial/bounds.js';
import { boundsOfArea, distanceToAreaM } from '../../spatial/boundary.js';
import { placeCheck, toleranceM } from '../planning/place-check.js';
import { positionsOf } from './shape.js';
/** A feature lies in the city when a corner of it lies inside or within 200 m, or when it surrounds the city; without a boundary only stated codes tell. */
export function areaCheck(boundary, municipalityCode) {
    const touches = boundary ? touching(boundary) : () => true;
    const places = placeCheck(boundary, []);
    return {
        isOfAnother: ({ municipalityCode: stated }) => stated !== null && !isWithinMunicipality(stated, municipalityCode),
        outside: ({ geometry }) => {
            if (geometry.type !== 'Point')
                return touches(geometry) ? null : elsewhere;
            const [lon, lat] = geometry.coordinates;
            return places.outside({ lon: lon, lat: lat });
        },
    };
}
const elsewhere = {
    ja: '位置が市区町村の区域の外にあります',
    en: 'it lies outside the municipality',
};
function touching(boundary) {
    const bounds = boundsOfArea(boundary);
    if (bounds === null)
        return () => true;
    const around = expandBounds(bounds, toleranceM);
    const [lon, lat] = boundary.coordinates[0][0][0];
    const corner = { lon: lon, lat: lat };
    return (geometry) => positionsOf(geometry).some(([x, y]) => {
        const place = { lon: x, lat: y };
        return boundsContain(around, place) && distanceToAreaM(boundary, place) <= toleranceM;
    }) || surrounds(geometry, corner);
}
/** An area may hold the whole city without a corner in it. */
function surrounds(geometry, corner) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
        return false;
    const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return distanceToAreaM({ type: 'MultiPolygon', coordinates }, corner) === 0;
}
//# sourceMappingURL=area-check.js.map