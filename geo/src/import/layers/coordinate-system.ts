import type { Wording } from '#libs/asset';
import proj4 from 'proj4';

/** Longitude and latitude in degrees of a position, whose first number points east. */
export type ToDegrees = (x: number, y: number) => readonly [lon: number, lat: number];

/** Origins of the 19 plane rectangular systems (平面直角座標系 I–XIX): latitude and longitude in degrees. */
const planes: readonly (readonly [lat: number, lon: number])[] = [
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
/** EPSG number of system I, less one. */
const planeEditions = { jgd2000: 2442, jgd2011: 6668 } as const;

/** How positions of an EPSG system become degrees, or null where it is none that Japanese cities publish in. */
export function degreesFrom(epsg: number): ToDegrees | null {
  if (geographic.has(epsg)) return (x, y) => [x, y];
  if (epsg === webMercator) return projected('EPSG:3857');
  for (const before of Object.values(planeEditions)) {
    const origin = planes[epsg - before - 1];
    if (origin) return projected(planeDefinition(origin));
  }
  return null;
}

function planeDefinition([lat, lon]: readonly [number, number]): string {
  return `+proj=tmerc +lat_0=${lat} +lon_0=${lon} +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs`;
}

/** Nine decimals are a tenth of a millimetre; more would be the arithmetic's. A damaged number lies nowhere: NaN. */
function projected(definition: string): ToDegrees {
  const { inverse } = proj4(definition);
  return (x, y) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [NaN, NaN];
    const [lon, lat] = inverse([x, y]);
    return [Math.round(lon! * 1e9) / 1e9, Math.round(lat! * 1e9) / 1e9];
  };
}

/** The system a GeoJSON `crs` member names; without one it is degrees. A name that cannot be read is a reason. */
export function readCrs(crs: unknown): { readonly ok: true; readonly toDegrees: ToDegrees } | CrsRefusal {
  const name = nameOf(crs);
  if (name === null || /CRS:?84/i.test(name)) return { ok: true, toDegrees: (x, y) => [x, y] };
  const epsg = /EPSG\D*(?:\d+\.\d+\D+|0\/)?(\d{4,6})$/i.exec(name)?.[1];
  const toDegrees = epsg === undefined ? null : degreesFrom(Number(epsg));
  if (toDegrees) return { ok: true, toDegrees };
  return {
    ok: false,
    reason: {
      ja: `座標系「${name.slice(0, 80)}」は読み取れません。緯度経度(JGD2011・JGD2000・WGS84)、平面直角座標系、Webメルカトルのいずれかで書き出してください`,
      en: `the coordinate system "${name.slice(0, 80)}" is not read; export as degrees (JGD2011, JGD2000, WGS84), a Japanese plane rectangular system or Web Mercator`,
    },
  };
}

/** The system of a shapefile's .prj (WKT), or null where it cannot be read. */
export function readProjection(wkt: string): ToDegrees | null {
  try {
    const toDegrees = projected(wkt.trim());
    return toDegrees(0, 0).every(Number.isFinite) ? toDegrees : null;
  } catch {
    return null;
  }
}

/** Why a coordinate system cannot be used. */
export interface CrsRefusal {
  readonly ok: false;
  readonly reason: Wording;
}

function nameOf(crs: unknown): string | null {
  if (typeof crs !== 'object' || crs === null) return null;
  const { properties } = crs as { readonly properties?: { readonly name?: unknown } };
  return typeof properties?.name === 'string' ? properties.name.trim() : null;
}
