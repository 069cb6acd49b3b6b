import { errorCode, StartError } from './start-error.js';
/** In this role all work for a city is done: row-level security shows it the transaction's city and nothing else. */
export const appRole = 'chodo_app';
/** In this role the program looks across cities: its own upkeep and backups. */
export const systemRole = 'chodo_system';
/** In this role people are let in: it alone sees accounts, sessions and devices. */
export const accountsRole = 'chodo_accounts';
/** In this role anybody reads what a city has published: the views of schema public_data, and nothing under them. */
export const publicRole = 'chodo_public';
/** Roles belong to a whole server, so they are made beside the migrations of a database; nobody can log in as one. */
const roles = [appRole, systemRole, accountsRole, publicRole];
/** Makes the roles where they are missing and lets this user take them on. Throws StartError where it may not. */
export async function ensureRoles(client) {
    try {
        for (const role of roles)
            await ensureRole(client, role);
    }
    catch (error) {
        if (errorCode(error) !== '42501')
            throw error;
        throw new StartError(`The database has no roles for Chodo, and this user may not make them. Let an administrator run ${roles
            .map((role) => `CREATE ROLE ${role};`)
            .join(' ')} GRANT ${roles.join(', ')} TO ${await currentUser(client)};`);
    }
}
async function ensureRole(client, role) {
    // Two databases of one server may be prepared at once: then the other has made it.
    await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    const { rows } = await client.query(`SELECT pg_has_role('${role}', 'USAGE') AS member`);
    if (rows[0]?.member !== true)
        await client.query(`GRANT ${role} TO CURRENT_USER`);
}
async function currentUser(client) {
    const { rows } = await client.query('SELECT quote_ident(current_user) AS name');
    return rows[0]?.name ?? 'this user';
}
//# sourceMappingURL=roles.js.map