import { appRole, systemRole } from '../roles.js';
import { isolate, unisolate } from './sql/isolation.js';
/** Every municipal table of this time but the journal. */
const tables = [
    'municipality',
    'municipality_population',
    'district',
    'facility',
    'facility_source',
    'building',
    'building_function',
    'component',
    'room',
    'estimate',
    'operation_year',
    'land_parcel',
    'property_event',
    'fixed_asset',
    'facility_document',
    'unit_price',
    'cost_settings',
    'reduction_target',
    'import_run',
    'column_mapping',
    'saved_filter',
    'base_map',
    'layer_edition',
    'layer_feature',
    'place_layer',
    'place_feature',
    'population_cell',
];
/** One city's work cannot see or touch another's, and nobody can change what the journal says. */
export class Isolation1763810000000 {
    async up(runner) {
        for (const table of tables)
            await runner.query(isolate(table));
        await runner.query(isolate('audit', 'SELECT, INSERT'));
        await runner.query(`
ALTER VIEW building_stock SET (security_invoker = true);
ALTER VIEW current_layer SET (security_invoker = true);
GRANT SELECT ON building_stock, current_layer TO ${appRole}, ${systemRole};
GRANT SELECT ON migrations TO ${systemRole};

CREATE FUNCTION audit_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is only ever added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_final();

-- Only the owner of a table may gather its statistics, and work is done in another role.
CREATE FUNCTION gather_statistics(of_table regclass) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('ANALYZE (SKIP_LOCKED) %s', of_table);
END $$;
REVOKE ALL ON FUNCTION gather_statistics FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gather_statistics TO ${appRole}, ${systemRole};`);
    }
    async down(runner) {
        await runner.query(`
DROP FUNCTION gather_statistics;
DROP TRIGGER audit_is_final ON audit;
DROP FUNCTION audit_is_final;
REVOKE ALL ON building_stock, current_layer, migrations FROM ${appRole}, ${systemRole};
ALTER VIEW building_stock RESET (security_invoker);
ALTER VIEW current_layer RESET (security_invoker);`);
        for (const table of [...tables, 'audit'])
            await runner.query(unisolate(table));
    }
}
//# sourceMappingURL=1763810000000-isolation.js.map