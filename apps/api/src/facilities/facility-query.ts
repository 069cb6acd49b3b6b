import { foldForSearch } from '#libs/asset';
import type { FacilityFilter } from './facilities.schema.js';

/** A condition on `facility f` with its parameters; the first parameter is always the municipality. */
export interface FacilityCondition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The stock of each facility: number of buildings, floor area, oldest year, whether any of it is estimated. Needs $1 = municipality. */
export const stockOfFacilities = `
  SELECT facility_id, count(*)::integer AS buildings, sum(floor_area_m2)::float8 AS floor_area_m2,
         min(built_fiscal_year) AS oldest_built_fiscal_year,
         bool_or(floor_area_estimated OR built_distribution IS NOT NULL) AS estimated,
         bool_or(floor_area_m2 IS NULL) AS lacks_area,
         bool_or(built_fiscal_year IS NULL AND built_distribution IS NULL) AS lacks_year
    FROM building_stock WHERE municipality_code = $1 GROUP BY facility_id`;

const missing: Record<NonNullable<FacilityFilter['missing']>, string> = {
  floorArea: '(stock.lacks_area IS NOT FALSE)',
  builtYear: '(stock.lacks_year IS NOT FALSE)',
  location: 'f.location IS NULL',
  category: 'f.major_category IS NULL',
  owner: `f.owner = 'unknown'`,
  carriedEvent: 'f.id IN (SELECT facility_id FROM uncarried_event WHERE municipality_code = $1)',
};

/** Turns a filter into SQL over `facility f` left-joined to `stock`. */
export function conditionOf(municipalityCode: string, filter: FacilityFilter): FacilityCondition {
  const parameters: unknown[] = [municipalityCode];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const clauses = ['f.municipality_code = $1'];
  const words = (filter.search ?? '').split(/\s+/).filter(Boolean);
  for (const word of words.map(foldForSearch)) {
    const pattern = bind(`%${word.replace(/[\\%_]/g, '\\$&')}%`);
    clauses.push(`(f.search_text LIKE ${pattern} OR f.district_id IN (${districtsNamed(pattern)}))`);
  }
  if (filter.category === 'none') clauses.push('f.major_category IS NULL');
  else if (filter.category) clauses.push(`f.major_category = ${bind(filter.category)}`);
  if (filter.smallCategory) clauses.push(`f.small_category = ${bind(filter.smallCategory)}`);
  if (filter.owner) clauses.push(`f.owner = ${bind(filter.owner)}`);
  if (filter.status === 'not-closed') clauses.push(`f.status <> 'closed'`);
  else if (filter.status) clauses.push(`f.status = ${bind(filter.status)}`);
  if (filter.districtId) clauses.push(`f.district_id = ${bind(filter.districtId)}`);
  if (filter.bundled) clauses.push(`f.bundled_management = ${bind(filter.bundled === 'true')}`);
  if (filter.missing) clauses.push(missing[filter.missing]);
  if (filter.builtFrom !== undefined) clauses.push(`stock.oldest_built_fiscal_year >= ${bind(filter.builtFrom)}`);
  if (filter.builtTo !== undefined) clauses.push(`stock.oldest_built_fiscal_year <= ${bind(filter.builtTo)}`);
  return { sql: clauses.join(' AND '), parameters };
}

/** English readers know a district by its English name, which no facility carries. */
const districtsNamed = (pattern: string): string =>
  `SELECT id FROM district WHERE municipality_code = $1 AND lower(name_en) LIKE ${pattern}`;

/** What a search is matched against: name, kana and address, folded. */
export function searchTextOf(facility: { name: string; nameKana?: string | null; address?: string | null }): string {
  return foldForSearch([facility.name, facility.nameKana, facility.address].filter(Boolean).join(' '));
}
