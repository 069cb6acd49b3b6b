/** The log of access tells who did to an account what, and is read by account. */
export class AccessLog1763830000000 {
    async up(runner) {
        await runner.query(`
ALTER TABLE accounts.access_log ADD COLUMN actor text;
COMMENT ON COLUMN accounts.access_log.actor IS 'login name of the administrator who did it; null = the person';
CREATE INDEX access_log_account ON accounts.access_log (account_id, at);`);
    }
    async down(runner) {
        await runner.query('DROP INDEX accounts.access_log_account; ALTER TABLE accounts.access_log DROP COLUMN actor;');
    }
}
//# sourceMappingURL=1763830000000-access-log.js.map