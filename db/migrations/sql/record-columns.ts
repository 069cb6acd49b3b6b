/** The columns that a record of an inspection fills, by table, in the order of the references; the others have their defaults. */
export const recordColumns: Readonly<Record<string, string>> = {
  inspection: `municipality_code, id, revision, facility_id, template_id, template_edition, kind, inspected_on, started_at, finished_at,
    inspected_by, inspected_by_name, worst_grade, operation_id, content_sha256, receipt_fiscal_year, receipt_serial, received_at,
    clock_off_seconds, record`,
  condition_grade: `municipality_code, id, facility_id, building_id, component, grade, graded_on, graded_by, confirmed, inspection_id,
    inspection_revision`,
  photo_file: 'municipality_code, sha256, bytes',
  inspection_photo: `municipality_code, id, facility_id, inspection_id, inspection_revision, building_id, item_key, finding_id, sha256,
    drawing, taken_at`,
  finding: `municipality_code, id, facility_id, building_id, inspection_id, inspection_revision, item_key, component, severity,
    description, "position", photo_ids, consequence, status, reported_at, reported_by, reported_by_name`,
  finding_event: 'municipality_code, id, finding_id, facility_id, number, step, taken_by, taken_by_name, details',
};
