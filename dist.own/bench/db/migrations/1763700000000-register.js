import { createAudit, dropAudit } from './sql/audit.js';
import { createMapTables, dropMapTables } from './sql/map-tables.js';
import { createRegisterTables, dropRegisterTables } from './sql/register-tables.js';
/** The register's core: municipalities, facilities, buildings, functions, components, estimates, prices, imports, map layers, audit. */
export class Register1763700000000 {
    async up(runner) {
        await runner.query('CREATE EXTENSION IF NOT EXISTS postgis');
        await runner.query(createRegisterTables);
        await runner.query(createMapTables);
        await runner.query(createAudit);
    }
    async down(runner) {
        await runner.query(dropMapTables);
        await runner.query(dropRegisterTables);
        await runner.query(dropAudit);
    }
}
//# sourceMappingURL=1763700000000-register.js.map