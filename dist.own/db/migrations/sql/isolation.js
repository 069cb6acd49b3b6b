import { appRole, systemRole } from '../../roles.js';
/** The transaction's city; nothing set, or an empty text, is no city. */
const ofThisCity = `municipality_code = current_setting('chodo.municipality_code', true)`;
/**
 * SQL that shuts a municipal table: in the application's role a transaction sees and writes rows of its own city only, and without
 * a city none at all. Holds for the owner too. `privileges` are those of the application's role.
 */
export function isolate(table, privileges = 'SELECT, INSERT, UPDATE, DELETE') {
    return `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY municipal ON ${table} TO ${appRole} USING (${ofThisCity}) WITH CHECK (${ofThisCity});
CREATE POLICY system ON ${table} TO ${systemRole} USING (true) WITH CHECK (true);
GRANT ${privileges} ON ${table} TO ${appRole};
GRANT SELECT, INSERT ON ${table} TO ${systemRole};`;
}
/** SQL that opens it again. */
export function unisolate(table) {
    return `
REVOKE ALL ON ${table} FROM ${appRole}, ${systemRole};
DROP POLICY system ON ${table};
DROP POLICY municipal ON ${table};
ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;`;
}
//# sourceMappingURL=isolation.js.map