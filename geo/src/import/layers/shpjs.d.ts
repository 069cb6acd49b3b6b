/** The two readers of shpjs that are used; the package has no types of its own. */
declare module 'shpjs' {
  /** Geometries as GeoJSON in the file's own system; null for empty shapes. Throws for what it cannot read. */
  export function parseShp(shp: Uint8Array): unknown[];
  /** Rows by column. Throws for what it cannot read. */
  export function parseDbf(dbf: Uint8Array, encoding: string): Record<string, unknown>[];
}
