import { publicRole } from '../roles.js';
/** Whose rows may leave, by table, and which of their columns: nothing else is readable in the public's role. */
const published = {
    municipality: {
        columns: ['municipality_code', 'name', 'name_en', 'fictional', 'published', 'boundary'],
        rows: 'published',
    },
    municipality_population: { columns: ['municipality_code', 'year', 'residents'], rows: 'true' },
    district: { columns: ['municipality_code', 'id', 'name', 'name_en', 'boundary'], rows: 'true' },
    facility: {
        columns: [
            'municipality_code',
            'id',
            'name',
            'address',
            'major_category',
            'owner',
            'status',
            'location',
            'district_id',
        ],
        rows: `owner = 'city' AND status <> 'closed'`,
    },
};
/** What anybody may know of a city that has published itself: a schema of views, and a role that sees those rows and columns only. */
export class PublicData1763840000000 {
    async up(runner) {
        await runner.query(`
ALTER TABLE municipality ADD COLUMN published boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN municipality.published IS 'whether anybody may read what schema public_data shows of it';
CREATE SCHEMA public_data;
GRANT USAGE ON SCHEMA public_data TO ${publicRole};`);
        for (const table of Object.keys(published))
            await runner.query(publish(table));
        await runner.query(createViews);
    }
    async down(runner) {
        await runner.query('DROP SCHEMA public_data CASCADE');
        for (const table of Object.keys(published)) {
            await runner.query(`
DROP POLICY public_data ON ${table};
REVOKE ALL ON ${table} FROM ${publicRole};`);
        }
        await runner.query('ALTER TABLE municipality DROP COLUMN published');
    }
}
function publish(table) {
    const { columns, rows } = published[table];
    const isPublished = `EXISTS (SELECT 1 FROM municipality m WHERE m.municipality_code = ${table}.municipality_code)`;
    return `
CREATE POLICY public_data ON ${table} FOR SELECT TO ${publicRole}
  USING (municipality_code = current_setting('chodo.municipality_code', true)
         AND ${rows}${table === 'municipality' ? '' : ` AND ${isPublished}`});
GRANT SELECT (${columns.join(', ')}) ON ${table} TO ${publicRole};`;
}
const createViews = `
CREATE VIEW public_data.public_city WITH (security_invoker = true) AS
  SELECT municipality_code, name, name_en, fictional FROM municipality;
CREATE VIEW public_data.public_population WITH (security_invoker = true) AS
  SELECT municipality_code, year, residents FROM municipality_population;
CREATE VIEW public_data.public_facility WITH (security_invoker = true) AS
  SELECT municipality_code, id, name, address, major_category, district_id, location FROM facility;
CREATE VIEW public_data.public_layer WITH (security_invoker = true) AS
  SELECT municipality_code, 'boundary' AS layer_key, NULL::uuid AS id, name, name_en, boundary FROM municipality
   WHERE boundary IS NOT NULL
  UNION ALL
  SELECT municipality_code, 'district', id, name, name_en, boundary FROM district WHERE boundary IS NOT NULL;
GRANT SELECT ON ALL TABLES IN SCHEMA public_data TO ${publicRole};`;
//# sourceMappingURL=1763840000000-public-data.js.map