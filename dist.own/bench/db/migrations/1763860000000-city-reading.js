import { askConfinementByRow, askConfinementOnce } from './sql/confinement.js';
const buildingFacility = (included) => `
DROP INDEX building_facility;
CREATE INDEX building_facility ON building (municipality_code, facility_id)${included};`;
/**
 * What is read of a whole city at once: its stock of buildings out of one index, which has the city's rows side by side where the table
 * has them as they came, and under policies that cost little to plan and to ask.
 */
export class CityReading1763860000000 {
    async up(runner) {
        await runner.query(buildingFacility(' INCLUDE (id, floor_area_m2, built_fiscal_year, out_of_use)'));
        await runner.query(askConfinementOnce);
    }
    async down(runner) {
        await runner.query(askConfinementByRow);
        await runner.query(buildingFacility(''));
    }
}
//# sourceMappingURL=1763860000000-city-reading.js.map