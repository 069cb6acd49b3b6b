import { usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import type { DataSource } from 'typeorm';
import { packJson } from '../../apps/api/src/plans/packed-json.js';

const shape = `ST_SetSRID(ST_GeomFromText('POLYGON((134 34, 134.1 34, 134 34.1, 134 34))'), 4326)`;

/** One account in every city. */
const account = `'00000000-0000-4000-8000-00000000000a'`;

const { points, weights, ageLimits, lossPercents, fciLimits } = usualConditionRules;

/** A record in which nothing was answered or found. */
const inspectionRecord = `jsonb_build_object('schemaVersion', 1, 'inspectionId', gen_random_uuid(), 'revision', 1, 'facilityId', ${idOf('facility')},
  'templateId', ${idOf('inspection_template')}, 'templateEdition', 1, 'startedAt', '2026-11-28T09:00:00+09:00',
  'finishedAt', '2026-11-28T10:00:00+09:00', 'inspectedOn', '2026-11-28', 'answers', '[]'::jsonb, 'findings', '[]'::jsonb,
  'photos', '[]'::jsonb, 'note', NULL)`;

const planTerms = {
  goal: { kind: 'least-cost' },
  years: 40,
  money: { availableYen: 1, generalYen: null, bondYen: null, grantYen: null, reserveYen: 0, steadiness: null },
  works: [],
  apartMetres: null,
  pricesRisePercent: 0,
  discountPercent: 2,
  decisions: [],
};

/** Of a plan in which nothing is done. */
const planOutcome = {
  terms: planTerms,
  proof: { status: 'optimal', objective: 0, bound: 0, gap: 0, seconds: 1, seed: 1, inputDigest: '0' },
  cityKey: '0',
  search: null,
  works: [],
  baselineWorks: { 'age-order': [] },
  outcome: {
    buildings: 0,
    leftOut: 0,
    estimatedShare: 0,
    outlook: [],
    binding: [],
    decisionPrices: [],
    registered: [],
    curve: [],
    baselines: [{ name: 'age-order', objective: 0, totalYen: 0, lastScore: null, yearsYen: [], scores: [] }],
    relaxation: null,
  },
};

/** One statement a table, parents before children; $1 is the city. The latest row of a parent is the child's. */
const statements: Readonly<Record<string, string>> = {
  municipality: `(municipality_code, name, boundary) VALUES ($1, '試験市', ST_Multi(${shape}))`,
  municipality_population: `VALUES ($1, 2020, 1000, '国勢調査')`,
  district: `(municipality_code, id, name) VALUES ($1, gen_random_uuid(), '中央')`,
  facility: `(municipality_code, id, name, search_text, location, district_id)
    VALUES ($1, gen_random_uuid(), '公民館', '公民館', ST_SetSRID(ST_MakePoint(134.01, 34.01), 4326), ${idOf('district')})`,
  facility_source: `(municipality_code, source, source_id, facility_id) VALUES ($1, '台帳', '1', ${idOf('facility')})`,
  building: `(municipality_code, id, facility_id, name, floor_area_m2)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, '本館', 120)`,
  building_function: `(municipality_code, id, building_id, name) VALUES ($1, gen_random_uuid(), ${idOf('building')}, '集会')`,
  component: `(municipality_code, id, building_id, kind) VALUES ($1, gen_random_uuid(), ${idOf('building')}, 'roof')`,
  room: `(municipality_code, id, building_id, name) VALUES ($1, gen_random_uuid(), ${idOf('building')}, '会議室')`,
  estimate: `VALUES ($1, ${idOf('building')}, 'floorAreaM2', '120', 'median', '同じ種類の建物', 'like buildings', 3)`,
  operation_year: `(municipality_code, id, facility_id, fiscal_year) VALUES ($1, gen_random_uuid(), ${idOf('facility')}, 2024)`,
  land_parcel: `(municipality_code, id, facility_id, lot_number, tenure, geometry)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, '1番', 'owned', ${shape})`,
  property_event: `(municipality_code, id, facility_id, kind, event_date, subject)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, 'disposal', '2020-04-01', 'facility')`,
  fixed_asset: `(municipality_code, id, facility_id, number, account, name)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, '1', '建物', '本館')`,
  facility_document: `(municipality_code, id, facility_id, title, kind, file_name, media_type, bytes, sha256)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, '図面', 'drawing', '図面.pdf', 'application/pdf', 1, repeat('0', 64))`,
  legal_duty: `(municipality_code, id, facility_id, kind, interval_months)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, 'lift', 12)`,
  legal_inspection: `(municipality_code, id, facility_id, duty_id, done_on, result)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, ${idOf('legal_duty')}, '2026-04-01', 'fine')`,
  inspection_template: `(municipality_code, id, edition) VALUES ($1, gen_random_uuid(), 1)`,
  inspection_template_edition: `(municipality_code, template_id, edition, name, kind, role, major_categories, items, created_by)
    VALUES ($1, ${idOf('inspection_template')}, 1, '日常点検', 'daily', 'manager', '[]', '[{"key": "fence", "group": "外部", "label": "塀", "answer": "check"}]', 'test')`,
  inspection: `(municipality_code, id, revision, facility_id, template_id, template_edition, kind, inspected_on, started_at, finished_at,
      inspected_by, inspected_by_name, operation_id, content_sha256, receipt_fiscal_year, receipt_serial, received_at, record)
    VALUES ($1, gen_random_uuid(), 1, ${idOf('facility')}, ${idOf('inspection_template')}, 1, 'daily', '2026-11-28', now(), now(),
      'tester', '試験', gen_random_uuid(), repeat('0', 64), 2026, 1, now(), ${inspectionRecord})`,
  condition_grade: `(municipality_code, id, facility_id, building_id, component, grade, graded_on, graded_by, confirmed, inspection_id, inspection_revision)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, ${idOf('building')}, 'roof', 'B', '2026-11-28', 'tester', true, ${idOf('inspection')}, 1)`,
  finding: `(municipality_code, id, facility_id, inspection_id, inspection_revision, component, severity, description, consequence, status,
      reported_at, reported_by, reported_by_name)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, ${idOf('inspection')}, 1, 'roof', 'minor', '雨漏り', 'slight', 'ordered', now(), 'tester', '試験')`,
  finding_event: `(municipality_code, id, finding_id, facility_id, number, step, taken_by, taken_by_name)
    VALUES ($1, gen_random_uuid(), ${idOf('finding')}, ${idOf('facility')}, 1, 'reported', 'tester', '試験')`,
  finding_priority: `VALUES ($1, '{"minor": 1, "moderate": 2, "serious": 3, "dangerous": 4}', '{"slight": 1, "partial": 2, "closure": 3, "injury": 4}')`,
  photo_file: `(municipality_code, sha256, bytes) VALUES ($1, repeat('0', 64), 1)`,
  inspection_photo: `(municipality_code, id, facility_id, inspection_id, inspection_revision, sha256, taken_at)
    VALUES ($1, gen_random_uuid(), ${idOf('facility')}, ${idOf('inspection')}, 1, repeat('0', 64), now())`,
  defect_report: `(municipality_code, id, reference, operation_id, content_sha256, facility_id, kind, description, language, status, finding_id)
    VALUES ($1, gen_random_uuid(), '7K3-Q9F', gen_random_uuid(), repeat('0', 64), ${idOf('facility')}, 'leak', '雨もり', 'ja', 'joined', ${idOf('finding')})`,
  defect_report_photo: `(municipality_code, id, report_id, number, stored_as, width_px, height_px)
    VALUES ($1, gen_random_uuid(), ${idOf('defect_report')}, 1, repeat('0', 32), 1, 1)`,
  defect_report_contact: `VALUES ($1, ${idOf('defect_report')}, 'resident@example.jp')`,
  unit_price: `VALUES ($1, 1, '学校教育系施設', 1, 2)`,
  condition_settings: `VALUES ($1, ${[points, weights, ageLimits, lossPercents, fciLimits, usualServiceLifeYears].map((value) => `'${JSON.stringify(value)}'`).join(', ')}, 50, 0)`,
  treatment_settings: `VALUES ($1, '{"renovationAgeYears": 25}')`,
  cost_settings: `VALUES ($1, '{}', 0, 0, 0, 0, 0, '[]', '[]')`,
  plan: `(municipality_code, id, name, from_fiscal_year, terms, state, run_id, created_by)
    VALUES ($1, gen_random_uuid(), '素案', 2027, '${JSON.stringify(planTerms)}', 'solved', gen_random_uuid(), 'test')`,
  plan_outcome: `VALUES ($1, ${idOf('plan')}, ${packed({ buildings: [], facilities: [], leftOutBuildings: [] })}, '${JSON.stringify({ proof: null, outcome: planOutcome.outcome })}', ${packed(planOutcome)})`,
  reduction_target: `(municipality_code, id, name, from_fiscal_year, to_fiscal_year) VALUES ($1, gen_random_uuid(), '計画', 2020, 2030)`,
  import_run: `(municipality_code, id, status, created_by) VALUES ($1, gen_random_uuid(), 'committed', 'test')`,
  column_mapping: `(municipality_code, fingerprint, mapping) VALUES ($1, repeat('0f', 32), '{}')`,
  kept_register_value: `VALUES ($1, gen_random_uuid(), '1')`,
  saved_filter: `(municipality_code, id, name, filter) VALUES ($1, gen_random_uuid(), '学校', '{}')`,
  base_map: `(municipality_code, kind) VALUES ($1, 'none')`,
  layer_edition: `VALUES ($1, gen_random_uuid(), 'hazard', '浸水', 1, 1)`,
  layer_feature: `(municipality_code, edition_id, id, feature_key, digest, geometry) VALUES ($1, ${idOf('layer_edition')}, 1, '1', '1', ${shape})`,
  place_layer: `(municipality_code, layer_key, source) VALUES ($1, 'sea', '')`,
  place_feature: `(municipality_code, layer_key, id, geometry) VALUES ($1, 'sea', 1, ${shape})`,
  membership: `(municipality_code, account_id, role) VALUES ($1, ${account}, 'manager')`,
  membership_facility: `VALUES ($1, ${account}, ${idOf('facility')})`,
  audit_seal: `VALUES ($1, 1, '{}', '{}', '', audit_seal_hash('', $1, 1, '{}', '{}'))`,
  population_cell: `VALUES ($1, '51330000', 2020, 10)`,
};

function packed(value: object): string {
  return `'\\x${packJson(value).toString('hex')}'`;
}

function idOf(table: string): string {
  return `(SELECT id FROM ${table} WHERE municipality_code = $1)`;
}

/** Makes a city with a row in every municipal table; the journal of it is the last. */
export async function fillCity(dataSource: DataSource, code: string): Promise<void> {
  await dataSource.transaction(async (database) => {
    await database.query(
      `SELECT set_config('chodo.municipality_code', $1, true), set_config('chodo.actor', 'test', true)`,
      [code],
    );
    await database.query(
      `INSERT INTO accounts.account (id, login_name, display_name) VALUES (${account}, 'tester', '試験') ON CONFLICT DO NOTHING`,
    );
    for (const [table, values] of Object.entries(statements)) {
      await database.query(`INSERT INTO ${table} ${values}`, [code]);
    }
  });
}
