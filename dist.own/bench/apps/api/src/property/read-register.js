import { PropertyEvent } from '#db/entities/property-event.entity';
/** Facilities in kana order, then what belongs to them. A lot that the city owns is the city's, whoever runs the facility on it; a building that was given away is of whom it was given to; buildings that an estimate assumed are no property. */
const items = `
SELECT 'facility' AS kind, f.id, f.id AS "facilityId", f.name, NULL::float8 AS "areaM2", NULL AS tenure, f.owner,
       f.major_category AS category, f.property_class AS "propertyClass", NULL::integer AS "builtFiscalYear",
       0 AS rank, coalesce(f.name_kana, f.name) COLLATE "C" AS sort_name
  FROM facility f WHERE f.municipality_code = $1
UNION ALL
SELECT 'building', b.id, b.facility_id, b.name, b.floor_area_m2::float8, NULL,
       CASE WHEN b.out_of_use THEN coalesce(given.owner_after, f.owner) ELSE f.owner END, f.major_category, f.property_class,
       b.built_fiscal_year, 1, b.name COLLATE "C"
  FROM building b JOIN facility f ON f.municipality_code = b.municipality_code AND f.id = b.facility_id
  LEFT JOIN LATERAL (
    SELECT owner_after FROM property_event e
     WHERE e.municipality_code = b.municipality_code AND e.subject_id = b.id AND e.kind = 'transfer' AND e.whole
       AND e.owner_after IS NOT NULL AND e.event_date <= $2
     ORDER BY e.event_date DESC, e.id DESC LIMIT 1) AS given ON b.out_of_use
 WHERE b.municipality_code = $1 AND NOT b.assumed
UNION ALL
SELECT 'land', p.id, p.facility_id, p.lot_number, p.area_m2::float8, p.tenure,
       CASE WHEN p.tenure IN ('owned', 'co-owned') THEN 'city' ELSE 'unknown' END, f.major_category,
       coalesce(p.property_class, f.property_class), NULL, 2, p.lot_number COLLATE "C"
  FROM land_parcel p LEFT JOIN facility f ON f.municipality_code = p.municipality_code AND f.id = p.facility_id
 WHERE p.municipality_code = $1
 ORDER BY rank, sort_name, id`;
/** Today's register of a city with every event, as the lib walks it back. */
export async function readRegister(database, municipalityCode, today) {
    const rows = await database.query(items, [municipalityCode, today]);
    const events = await database.findBy(PropertyEvent, { municipalityCode });
    return { today, items: rows, events };
}
//# sourceMappingURL=read-register.js.map