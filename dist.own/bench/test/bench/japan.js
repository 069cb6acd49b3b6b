import { checkMunicipalityCode } from '#libs/calendar';
export const cities = 1_741;
const largestCity = 15_000;
const smallestCity = 30;
/** How fast sizes fall with the rank of a city: so that all have 600,000 facilities together. */
const exponent = 0.531;
/** How many facilities the cities have, the largest first: 15,000, 160 in the middle, 30 at the end. */
export function citySizes() {
    const last = cities ** -exponent;
    const shift = (largestCity * last - smallestCity) / (1 - last);
    return Array.from({ length: cities }, (_, rank) => Math.round((largestCity + shift) * (rank + 1) ** -exponent - shift));
}
/** The code of the city of a rank from 0: forty to a prefecture. */
export function cityCode(rank) {
    const code = checkMunicipalityCode(String(1_201 + Math.floor(rank / 40) * 1_000 + (rank % 40)).padStart(5, '0'));
    if (!code.ok)
        throw new RangeError(code.reason);
    return code.code;
}
const withoutJournal = ['municipality', 'facility', 'building'];
/** Makes the cities inside the database, each facility with one building; the journal, which would be most of it, is left out. */
export async function loadJapan(dataSource) {
    for (const table of withoutJournal)
        await dataSource.query(`ALTER TABLE ${table} DISABLE TRIGGER audit_insert`);
    const codes = Array.from({ length: cities }, (_, rank) => cityCode(rank));
    await dataSource.query(makeCities, [codes]);
    await dataSource.query(makeFacilities, [codes, citySizes()]);
    await dataSource.query(makeBuildings);
    for (const table of withoutJournal)
        await dataSource.query(`ALTER TABLE ${table} ENABLE TRIGGER audit_insert`);
    await dataSource.query('VACUUM ANALYZE municipality, facility, building');
}
const makeCities = `
INSERT INTO municipality (municipality_code, name)
SELECT code, '市' || rank FROM unnest($1::text[]) WITH ORDINALITY AS city(code, rank)`;
/** Cities stand 0.29° apart in a square over Japan; facilities are the denser the nearer to the middle of theirs, 11 km around. */
const makeFacilities = `
INSERT INTO facility (municipality_code, id, name, search_text, major_category, owner, status, location)
SELECT code, gen_random_uuid(), '施設' || n, '施設' || n,
       (ARRAY['市民文化系施設', '学校教育系施設', '公営住宅', '行政系施設', 'その他'])[1 + n % 5], 'city', 'open',
       ST_SetSRID(ST_MakePoint(130 + 0.29 * ((rank - 1) % 42) + 0.12 * (random() - random()),
                               31 + 0.29 * ((rank - 1) / 42) + 0.1 * (random() - random())), 4326)
  FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS city(code, size, rank), generate_series(1, size) AS n`;
const makeBuildings = `
INSERT INTO building (municipality_code, id, facility_id, name, floor_area_m2, built_fiscal_year)
SELECT municipality_code, gen_random_uuid(), id, '本館', 200 + 40 * (hashtext(id::text) & 63), 1960 + (hashtext(name) & 63)
  FROM facility`;
//# sourceMappingURL=japan.js.map