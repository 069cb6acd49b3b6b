import { checkMunicipalityCode, designatedCityOf } from '#libs/calendar';

/** A municipality that a boundary file holds. */
export interface ListedMunicipality {
  /** Six digits. */
  readonly code: string;
  /** 都道府県名. */
  readonly prefecture: string;
  readonly name: string;
}

/**
 * The municipalities of a 国土数値情報 N03 file, by code; none for files without its columns. Wards are listed as their
 * designated city (政令指定都市): before 2024 its name stands in N03_003, since then in N03_004 with the ward in N03_005.
 */
export function municipalitiesIn(document: unknown): readonly ListedMunicipality[] {
  const found = new Map<string, ListedMunicipality>();
  for (const properties of propertiesIn(document)) {
    const listed = listedOf(properties);
    if (listed && !found.has(listed.code)) found.set(listed.code, listed);
  }
  return [...found.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

type Properties = Readonly<Record<string, unknown>>;

function propertiesIn(document: unknown): readonly Properties[] {
  if (!isRecord(document)) return [];
  const features = document['type'] === 'Feature' ? [document] : document['features'];
  if (!Array.isArray(features)) return [];
  return features.flatMap((feature) =>
    isRecord(feature) && isRecord(feature['properties']) ? [feature['properties']] : [],
  );
}

function listedOf(properties: Properties): ListedMunicipality | null {
  const { N03_001: prefecture, N03_003: above, N03_004: own, N03_007: five } = properties;
  if (typeof prefecture !== 'string' || typeof own !== 'string' || typeof five !== 'string') return null;
  const check = checkMunicipalityCode(designatedCityOf(five) ?? five);
  if (!check.ok) return null;
  return { code: check.code, prefecture, name: typeof above === 'string' && above.endsWith('市') ? above : own };
}

const isRecord = (value: unknown): value is Properties => typeof value === 'object' && value !== null;
