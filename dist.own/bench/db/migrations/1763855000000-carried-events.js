import { appRole, systemRole } from '../roles.js';
/** Events reach the register: buildings can be out of use, and a view tells of which events the register says something else. */
export class CarriedEvents1763855000000 {
    async up(runner) {
        await runner.query(`
ALTER TABLE building ADD COLUMN out_of_use boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN building.out_of_use IS 'demolished, disposed of or given away: kept for the register of earlier dates, in no cost and no floor area';
${buildingStock('WHERE NOT b.out_of_use')}
${createUncarried}`);
    }
    async down(runner) {
        await runner.query(`
DROP VIEW uncarried_event;
${buildingStock('')}
ALTER TABLE building DROP COLUMN out_of_use;`);
    }
}
const buildingStock = (condition) => `
CREATE OR REPLACE VIEW building_stock WITH (security_invoker = true) AS
SELECT b.municipality_code, b.id, b.facility_id, b.name, b.assumed,
       coalesce(b.floor_area_m2, (area.value #>> '{}')::numeric) AS floor_area_m2,
       b.floor_area_m2 IS NULL AND area.value IS NOT NULL AS floor_area_estimated,
       b.built_fiscal_year,
       CASE WHEN b.built_fiscal_year IS NULL THEN built.value END AS built_distribution
  FROM building b
  LEFT JOIN estimate area ON area.municipality_code = b.municipality_code AND area.building_id = b.id AND area.attribute = 'floorAreaM2'
  LEFT JOIN estimate built ON built.municipality_code = b.municipality_code AND built.building_id = b.id AND built.attribute = 'builtFiscalYear'
 ${condition};`;
/** Of each thing only its last coming, going or change of owner is asked; what lies ahead in Japan has not happened yet. */
const createUncarried = `
CREATE VIEW uncarried_event WITH (security_invoker = true) AS
SELECT e.municipality_code, e.id, e.facility_id
  FROM property_event e
  JOIN facility f ON f.municipality_code = e.municipality_code AND f.id = e.facility_id
  LEFT JOIN building b ON b.municipality_code = e.municipality_code AND b.id = e.subject_id AND e.subject = 'building'
 WHERE e.whole AND e.event_date <= (now() AT TIME ZONE 'Asia/Tokyo')::date
   AND CASE
         WHEN e.subject = 'facility' AND e.kind = 'transfer' THEN e.owner_after <> f.owner
         WHEN e.subject = 'facility' THEN e.kind IN ('disposal', 'demolition') AND f.owner = 'city' AND f.status <> 'closed'
         ELSE (e.kind IN ('disposal', 'demolition') OR (e.kind = 'transfer' AND e.owner_after <> 'city'))
              AND NOT b.out_of_use AND f.owner = 'city' AND f.status <> 'closed'
       END
   AND NOT EXISTS (
     SELECT 1 FROM property_event l
      WHERE l.municipality_code = e.municipality_code AND l.facility_id = e.facility_id AND l.whole
        AND l.subject = e.subject AND l.subject_id IS NOT DISTINCT FROM e.subject_id
        AND (l.kind IN ('acquisition', 'construction', 'disposal', 'demolition') OR (l.kind = 'transfer' AND l.owner_after IS NOT NULL))
        AND l.event_date <= (now() AT TIME ZONE 'Asia/Tokyo')::date AND (l.event_date, l.id) > (e.event_date, e.id));
COMMENT ON VIEW uncarried_event IS 'what went or changed its owner by an event, while cost and floor area still go by the register as it was';
GRANT SELECT ON uncarried_event TO ${appRole}, ${systemRole};`;
//# sourceMappingURL=1763855000000-carried-events.js.map