/** Every table of the register, parents before children; a test compares the list with the database. */
export const backupTables = [
  'accounts.account',
  'accounts.access_log',
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
  'legal_duty',
  'legal_inspection',
  'inspection_template',
  'inspection_template_edition',
  'inspection',
  'condition_grade',
  'finding',
  'finding_event',
  'finding_priority',
  'photo_file',
  'inspection_photo',
  'defect_report',
  'defect_report_photo',
  'defect_report_contact',
  'unit_price',
  'condition_settings',
  'treatment_settings',
  'cost_settings',
  'plan',
  'plan_outcome',
  'reduction_target',
  'import_run',
  'column_mapping',
  'kept_register_value',
  'saved_filter',
  'base_map',
  'membership',
  'membership_facility',
  'layer_edition',
  'layer_feature',
  'place_layer',
  'place_feature',
  'population_cell',
  'audit',
  'audit_seal',
] as const;

/** Whose rows the database numbers. */
export const numberedTables = ['audit', 'accounts.access_log'] as const;

/** What is in no backup and goes when one is restored: who is signed in just now, and with which phone. */
export const passingTables = ['accounts.session', 'accounts.device', 'accounts.pairing'] as const;

export type BackupTable = (typeof backupTables)[number];

/** The row as text that reads back as exactly the same row: JSON, but geometry as hexadecimal EWKB. */
const geometryColumns: Partial<Record<BackupTable, string>> = {
  municipality: 'boundary',
  district: 'boundary',
  facility: 'location',
  land_parcel: 'geometry',
  layer_feature: 'geometry',
  place_feature: 'geometry',
};

/** SQL for one row of `table t` as JSON text. */
export function rowAsText(table: BackupTable): string {
  const geometry = geometryColumns[table];
  const shape = geometry ? ` || jsonb_build_object('${geometry}', t.${geometry}::text)` : '';
  return `(to_jsonb(t)${shape})::text`;
}

/** Columns that hold geometry, for the test that compares them with the database. */
export function geometryColumnOf(table: BackupTable): string | null {
  return geometryColumns[table] ?? null;
}
