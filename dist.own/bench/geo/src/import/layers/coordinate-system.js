import proj4 from 'proj4';
/** Origins of the 19 plane rectangular systems (平面直角座標系 I–XIX): latitude and longitude in degrees. */
const planes = [
    [33, 129.5],
    [33, 131],
    [36, 132 + 10 / 60],
    [33, 133.5],
    [36, 134 + 20 / 60],
    [36, 136],
    [36, 137 + 10 / 60],
    [36, 138.5],
    [36, 139 + 50 / 60],
    [40, 140 + 50 / 60],
    [44, 140.25],
    [44, 142.25],
    [44, 144.25],
    [26, 142],
    [26, 127.5],
    [26, 124],
    [26, 131],
    [20, 136],
    [26, 154],
];
/** EPSG numbers that are longitude and latitude: WGS84, JGD2000, JGD2011; they differ by less than a map shows. */
const geographic = new Set([4326, 4612, 6668, 6697]);
const webMercator = 3857;
/** EPSG number of longitude and latitude in the Tokyo datum (旧日本測地系), in force until March 2002. */
const tokyoGeographic = 4301;
/** EPSG number of system I, less one. */
const planeEditions = { jgd2000: 2442, jgd2011: 6668, tokyo: 30_160 };
/** The Tokyo datum's shift to the geocentre in metres as the Geospatial Information Authority gives it: right to about 10 m. */
const tokyoShift = '-146.414,507.337,680.507';
const grs80 = '+ellps=GRS80 +towgs84=0,0,0';
const bessel = `+ellps=bessel +towgs84=${tokyoShift}`;
/** How positions of an EPSG system become degrees, or null where it is none that Japanese cities publish in. */
export function degreesFrom(epsg) {
    if (geographic.has(epsg))
        return (x, y) => [x, y];
    if (epsg === webMercator)
        return projected('EPSG:3857');
    if (epsg === tokyoGeographic)
        return projected(`+proj=longlat ${bessel} +no_defs`);
    for (const before of Object.values(planeEditions)) {
        const origin = planes[epsg - before - 1];
        if (origin)
            return projected(planeDefinition(origin, before === planeEditions.tokyo ? bessel : grs80));
    }
    return null;
}
function planeDefinition([lat, lon], datum) {
    return `+proj=tmerc +lat_0=${lat} +lon_0=${lon} +k=0.9999 +x_0=0 +y_0=0 ${datum} +units=m +no_defs`;
}
function isTokyo(epsg) {
    return epsg === tokyoGeographic || planes[epsg - planeEditions.tokyo - 1] !== undefined;
}
/** About the whole file, so it has no cell. */
const movedWarning = {
    cell: '',
    reason: {
        ja: '座標が旧日本測地系（日本測地系・Tokyo Datum）のため、世界測地系に変換しました。変換の精度は約10mです',
        en: 'its coordinates are in the old Tokyo datum and were transformed to the world datum, to an accuracy of about 10 m',
    },
};
/** Nine decimals are a tenth of a millimetre; more would be the arithmetic's. A damaged number lies nowhere: NaN. */
function projected(definition) {
    const { inverse } = proj4(definition);
    return (x, y) => {
        if (!Number.isFinite(x) || !Number.isFinite(y))
            return [NaN, NaN];
        const [lon, lat] = inverse([x, y]);
        return [Math.round(lon * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9];
    };
}
/** The system a GeoJSON `crs` member names; without one it is degrees. A name that cannot be read is a reason. */
export function readCrs(crs) {
    const name = nameOf(crs);
    if (name === null || /CRS:?84/i.test(name))
        return { ok: true, toDegrees: (x, y) => [x, y], warnings: [] };
    const epsg = Number(/EPSG\D*(?:\d+\.\d+\D+|0\/)?(\d{4,6})$/i.exec(name)?.[1]);
    const toDegrees = degreesFrom(epsg);
    if (toDegrees)
        return { ok: true, toDegrees, warnings: isTokyo(epsg) ? [movedWarning] : [] };
    return {
        ok: false,
        reason: {
            ja: `座標系「${name.slice(0, 80)}」は読み取れません。緯度経度(JGD2011・JGD2000・WGS84・旧日本測地系)、平面直角座標系、Webメルカトルのいずれかで書き出してください`,
            en: `the coordinate system "${name.slice(0, 80)}" is not read; export as degrees (JGD2011, JGD2000, WGS84, Tokyo datum), a Japanese plane rectangular system or Web Mercator`,
        },
    };
}
/** The datum as Esri, OGC and Japanese programs write it; not 日本測地系2000 and 2011. */
const tokyoDatum = /\bDATUM\s*\[\s*"(?:D_)?(?:Tokyo|旧?日本測地系(?!\s*20))/i;
const shiftInWkt = /,\s*TOWGS84\s*\[[^\]]*\]/gi;
/** With the authority that may stand in it. */
const spheroid = /SPHEROID\s*\[(?:[^[\]]|\[[^[\]]*\])*\]/gi;
/** The system of a shapefile's .prj (WKT), or null where it cannot be read. */
export function readProjection(wkt) {
    const isOld = tokyoDatum.test(wkt);
    if (isOld && wkt.search(spheroid) < 0)
        return null;
    try {
        const toDegrees = projected(isOld ? withTokyoShift(wkt.trim()) : wkt.trim());
        if (!toDegrees(0, 0).every(Number.isFinite))
            return null;
        return { toDegrees, warnings: isOld ? [movedWarning] : [] };
    }
    catch {
        return null;
    }
}
/** Esri's WKT names the datum only; without the way to the geocentre the positions would stay 400 m off. */
function withTokyoShift(wkt) {
    return wkt.replaceAll(shiftInWkt, '').replaceAll(spheroid, (found) => `${found},TOWGS84[${tokyoShift},0,0,0,0]`);
}
function nameOf(crs) {
    if (typeof crs !== 'object' || crs === null)
        return null;
    const { properties } = crs;
    return typeof properties?.name === 'string' ? properties.name.trim() : null;
}
//# sourceMappingURL=coordinate-system.js.map