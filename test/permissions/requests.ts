import { majorCategories } from '#libs/asset';
import { shippedPriorityWeights } from '#libs/condition';
import { recordOf } from '../support/inspection-record.js';

/** The id of a city's row, by table. */
export type RowIds = Readonly<Record<string, string>>;

/** A valid request of a route, and what it is answered where the asker may. */
export interface RouteRequest {
  readonly status: number;
  /** The table whose row {id} (or another last part) names. */
  readonly row?: string;
  /** Path or body names one facility: another than the asker's own is kept from an asker who is confined, as is what has none. */
  readonly facility?: 'path' | 'body' | 'none';
  /** What is read is kept from who may not write it, though the facility itself may be seen. */
  readonly isForWriters?: true;
  /** The answer where another city's row is named; 404 unless told. */
  readonly theirs?: number;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: object | ((ids: RowIds) => object);
  readonly file?: { readonly field: string; readonly name: string; readonly content: string };
  /** A part of a file, as it is. */
  readonly bytes?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: Readonly<Record<string, string>>;
}

/** Whose facilities are the own ones of a confined asker. */
export const ownDepartment = '学校教育課';

/** A password that the account `tester` of the test has. */
export const testerPassword = '四つの丘の上の公民館にて';

const ok = { status: 200 } as const;
const csv = 'name,address\n公民館,高松市番町1';
const prices = majorCategories.map((majorCategory) => ({
  majorCategory,
  renovationYenPerM2: 170_000,
  rebuildYenPerM2: 330_000,
}));
const oneFacility = ({ facility }: RowIds) => ({
  facilities: [{ id: facility, version: 1 }],
  changes: { owner: 'city' },
});
const target = { name: '目標', fromFiscalYear: 2020, toFiscalYear: 2030, floorAreaM2: 100, yen: null };
const template = {
  name: '点検',
  kind: 'daily',
  role: 'manager',
  majorCategories: [],
  items: [{ key: 'fence', group: '外部', label: '塀', answer: 'check' }],
};
const record = ({ facility }: RowIds) => recordOf(facility!);
const photoHash = { path: { sha256: '0'.repeat(64) }, facility: 'path' } as const;
const parcel = { lotNumber: '2番', tenure: 'owned' };

/** Reading and removing a row of a facility, and changing it. */
const part = (path: string, row: string, change: object): Readonly<Record<string, RouteRequest>> => ({
  [`patch ${path}/{id}`]: { ...ok, row, facility: 'path', body: change },
  [`delete ${path}/{id}`]: { status: 204, row, facility: 'path' },
});
/** Adding one below a row. */
const added = (row: string, body: object): RouteRequest => ({ status: 201, row, facility: 'path', body });

const inCity: Readonly<Record<string, RouteRequest>> = {
  'get ': ok,
  'put publication': { ...ok, body: { published: false } },
  'patch ': { ...ok, body: { nameEn: 'Test' } },

  'get facilities': ok,
  'post facilities': { status: 201, body: { name: '図書館', department: ownDepartment }, facility: 'body' },
  'patch facilities': { ...ok, facility: 'body', body: oneFacility, row: 'facility', theirs: 412 },
  'post facilities/bulk-preview': { ...ok, body: oneFacility, row: 'facility', theirs: 200 },
  'get facilities/{id}': { ...ok, row: 'facility', facility: 'path' },
  ...part('facilities', 'facility', { note: '雨漏り' }),
  'post facilities/{id}/buildings': added('facility', { name: '別館' }),
  ...part('buildings', 'building', { name: '旧館' }),
  'post buildings/{id}/functions': added('building', { name: '図書' }),
  ...part('functions', 'building_function', { name: '図書' }),
  'post buildings/{id}/components': added('building', { kind: 'interior' }),
  ...part('components', 'component', { installedFiscalYear: 2001 }),
  'post buildings/{id}/rooms': added('building', { name: '和室' }),
  ...part('rooms', 'room', { name: '和室' }),

  'get map': ok,
  'get map/facilities': ok,
  'get map/outline': ok,
  'get tiles/{layers}/{z}/{x}/{y}.pbf': { ...ok, path: { layers: 'boundary', z: '8', x: '223', y: '101' } },

  'get costs': ok,
  'get costs/facilities': ok,
  'get costs/facilities/{id}': { ...ok, row: 'facility' },
  'get costs/funding': ok,
  'get costs/map': ok,
  'get unit-prices': ok,
  'put unit-prices': { ...ok, body: { prices } },
  'get cost-settings': ok,
  'patch cost-settings': { ...ok, body: { grantPercent: 20 } },
  'get estimates': ok,
  'post estimates': ok,
  'delete estimates': ok,
  'get overview': ok,
  'get overview/floor-area': ok,
  'get costs.xlsx': ok,
  'get register.xlsx': ok,

  'get facilities/{id}/sheet': { ...ok, row: 'facility', facility: 'path' },
  'get operation-years.csv': ok,
  'post facilities/{id}/operation-years': added('facility', { fiscalYear: 2025 }),
  ...part('operation-years', 'operation_year', { users: 10 }),

  'get facilities/{id}/property': { ...ok, row: 'facility', facility: 'path' },
  'get land-parcels': ok,
  'post land-parcels': { status: 201, facility: 'none', body: parcel },
  'post facilities/{id}/land-parcels': added('facility', parcel),
  ...part('land-parcels', 'land_parcel', { areaM2: 100 }),
  'post facilities/{id}/property-events': added('facility', {
    kind: 'acquisition',
    eventDate: '2021-04-01',
    subject: 'land',
    subjectName: '2番',
  }),
  ...part('property-events', 'property_event', { subjectName: '1番' }),
  'post property-events/carry-all': ok,
  'post property-events/{id}/carry': { ...ok, row: 'property_event', facility: 'path' },
  'get conditions': ok,
  'get conditions/forecast': ok,
  'get conditions/inspections-worth': ok,
  'get conditions/unconfirmed': ok,
  'get treatment-settings': ok,
  'patch treatment-settings': { ...ok, body: { renovationAgeYears: 25 } },
  'get conditions/settings': ok,
  'patch conditions/settings': { ...ok, body: { treatmentPercent: 40 } },
  // The grade of the test is an engineer's.
  'post conditions/confirmations': {
    status: 409,
    row: 'condition_grade',
    body: ({ condition_grade: gradeId }) => ({ grades: [{ gradeId, grade: 'B' }] }),
  },
  'get conditions/bands': ok,
  'get conditions/outlook': { ...ok, query: { facility: '11111111-1111-4111-8111-111111111111' } },
  'get conditions/summary': ok,
  'get conditions.csv': ok,
  'get conditions.xlsx': ok,
  'get inspections.csv': ok,
  'get inspections.xlsx': ok,
  'get findings.csv': ok,
  'get findings.xlsx': ok,
  'get legal-duties': ok,
  'get legal-duties.csv': ok,
  'get legal-duties/calendar': { ...ok, query: { fiscalYear: 2026 } },
  'post legal-duties': {
    status: 201,
    facility: 'none',
    body: { kind: 'lift', intervalMonths: 12, majorCategories: ['公園'] },
  },
  'post legal-duties/preview': { ...ok, body: { kind: 'lift', majorCategories: ['公園'] } },
  'post facilities/{id}/legal-duties': added('facility', { kind: 'boiler', intervalMonths: 12 }),
  'get legal-duties/{id}/inspections': { ...ok, row: 'legal_duty', facility: 'path' },
  'post legal-duties/{id}/inspections': added('legal_duty', { doneOn: '2026-05-01', result: 'fine' }),
  ...part('legal-inspections', 'legal_inspection', { note: '異常なし' }),
  ...part('legal-duties', 'legal_duty', { contractor: '保守会社' }),
  'get register': ok,
  'get property-statement': { ...ok, query: { fiscalYear: 2025 } },
  'get property-statement.xlsx': { ...ok, query: { fiscalYear: 2025 } },

  'get districts': ok,
  'patch districts/{id}': { ...ok, row: 'district', body: { nameEn: 'Centre' } },
  'get reduction-targets': ok,
  'post reduction-targets': { status: 201, body: target },
  'patch reduction-targets/{id}': { ...ok, row: 'reduction_target', body: { name: '新しい目標' } },
  'delete reduction-targets/{id}': { status: 204, row: 'reduction_target' },
  'get plans': ok,
  'post plans': { status: 201, body: { name: '財政課案' } },
  'get plans/{id}': { ...ok, row: 'plan' },
  'patch plans/{id}': { ...ok, row: 'plan', body: { name: '財政課案' } },
  'delete plans/{id}': { status: 204, row: 'plan' },
  'post plans/{id}/cancel': { ...ok, row: 'plan' },
  'get plans/{id}/progress': { ...ok, row: 'plan' },
  'get plans/{id}/works': { ...ok, row: 'plan' },
  'post plans/{id}/estimate': { status: 422, row: 'plan', body: { decisions: [] } },
  'get plans/{id}/workbook.xlsx': { ...ok, row: 'plan' },
  'get plans/{id}/comparison': { ...ok, row: 'plan', query: { with: 'age-order' } },
  'get saved-filters': ok,
  'post saved-filters': { status: 201, body: { name: '公園', filter: { category: '公園' } } },
  'patch saved-filters/{id}': { ...ok, row: 'saved_filter', body: { name: '公園' } },
  'delete saved-filters/{id}': { status: 204, row: 'saved_filter' },

  'get facilities/{id}/documents': { ...ok, row: 'facility', facility: 'path' },
  'post facilities/{id}/documents': {
    ...added('facility', {}),
    file: { field: 'file', name: '図面.csv', content: csv },
  },
  'get documents/{id}/file': { ...ok, row: 'facility_document', facility: 'path' },
  // The file that is laid there is no image.
  'get documents/{id}/picture': { status: 422, row: 'facility_document', facility: 'path' },
  ...part('documents', 'facility_document', { title: '平面図' }),

  'get inspection-templates': ok,
  'get inspection-templates/{id}': { ...ok, row: 'inspection_template' },
  'post inspection-templates': { status: 201, body: template },
  'post inspection-templates/{id}/editions': { status: 201, row: 'inspection_template', body: template },
  'post inspection-templates/{id}/retire': { ...ok, row: 'inspection_template' },
  'post inspection-templates/{id}/restore': { ...ok, row: 'inspection_template' },
  'get field-work': ok,
  'get inspections': ok,
  'get facilities/{id}/inspection-photos': { ...ok, row: 'facility', facility: 'path' },
  'get inspections/{id}': { ...ok, row: 'inspection', facility: 'path' },
  'post inspections': {
    status: 201,
    row: 'facility',
    facility: 'body',
    body: record,
    headers: { 'Idempotency-Key': '00000000-0000-4000-8000-00000000000f' },
  },
  'get inspection-operations/{id}': { ...ok, row: 'operation', facility: 'path' },
  'get inspection-photos/{sha256}/upload': { ...ok, ...photoHash },
  // The byte has another hash than was told.
  'post inspection-photos/{sha256}/upload': { status: 422, ...photoHash, query: { offset: 0 }, bytes: 'x' },
  // What is no outbox is told so.
  'post inspection-files': { status: 422, file: { field: 'file', name: 'phone.inspect.zip', content: 'no outbox' } },
  // Nobody has sent it yet.
  'get inspection-photos/{id}/file': { status: 404, row: 'inspection_photo', facility: 'path' },

  'get findings': ok,
  'get findings/{id}': { ...ok, row: 'finding', facility: 'path' },
  'post findings/{id}/steps': added('finding', { step: 'repaired' }),
  'get repair-costs': ok,
  'get finding-priority': ok,
  'put finding-priority': { ...ok, body: shippedPriorityWeights },

  'get defect-reports': ok,
  'get defect-reports/{id}': { ...ok, row: 'defect_report' },
  // The report of the test was joined to a finding already.
  'post defect-reports/{id}/accept': {
    status: 409,
    row: 'defect_report',
    body: ({ facility }) => ({ facilityId: facility, component: 'roof', severity: 'minor' }),
  },
  'post defect-reports/{id}/join': {
    status: 409,
    row: 'defect_report',
    body: ({ finding }) => ({ findingId: finding }),
  },
  'post defect-reports/{id}/reject': { status: 409, row: 'defect_report', body: { rejection: 'spam' } },
  'put defect-reports/{id}/answer': { ...ok, row: 'defect_report', body: { answer: '対応します。' } },
  'post defect-reports/{id}/reopen': { ...ok, row: 'defect_report' },
  'delete defect-reports/{id}/contact': { status: 204, row: 'defect_report' },
  'get findings/{id}/reports': { ...ok, row: 'finding', facility: 'path' },
  'patch report-photos/{id}': { ...ok, row: 'defect_report_photo', body: { hidden: false } },
  // A restore without its files has left none.
  'get report-photos/{id}/file': { status: 404, row: 'defect_report_photo', facility: 'path' },

  'get base-map': ok,
  'put base-map': { ...ok, body: { kind: 'none', fileName: null, tileUrl: null, attribution: null } },
  // What is no archive is told so.
  'post base-map/files': { status: 422, file: { field: 'file', name: 'city.pmtiles', content: 'no archive' } },
  'get base-map/tiles.pmtiles': { status: 206 },

  'get facilities/{id}/history': { ...ok, row: 'facility', facility: 'path', isForWriters: true },
  'get audit': ok,
  'get audit.csv': ok,
  'post audit/{id}/undo': { ...ok, row: 'audit', facility: 'path' },

  'get imports': ok,
  'post imports': { status: 202, file: { field: 'files', name: '施設.csv', content: csv } },
  'get imports/{id}': { ...ok, row: 'import_run' },
  'get imports/{id}/goes-along': { ...ok, row: 'import_run' },
  'delete imports/{id}': { ...ok, row: 'import_run' },
  // The import of the test is committed already.
  'post imports/{id}/commit': { status: 409, row: 'import_run', body: { decisions: [] } },
  // No progress is known of it.
  'get imports/{id}/progress': { ...ok, row: 'import_run', theirs: 200 },
  'post imports/{id}/cancel': { status: 409, row: 'import_run' },
  // No header was found in its file.
  'get imports/{id}/columns': { status: 422, row: 'import_run', query: { file: '施設.csv' } },
  'put imports/{id}/columns': {
    status: 409,
    row: 'import_run',
    body: { file: '施設.csv', fingerprint: '0f'.repeat(32), mapping: { name: '施設名' } },
  },
  'post imports/{id}/year': { status: 409, row: 'import_run', body: { file: '施設.csv', year: 2020 } },
  'post imports/{id}/decide-held': { status: 409, row: 'import_run' },
  'post imports/{id}/read-again': { status: 409, row: 'import_run' },
  'get column-mappings': ok,
  'delete column-mappings/{fingerprint}': { status: 204, path: { fingerprint: '0f'.repeat(32) } },

  'get members': ok,
  'post members': { status: 201, body: { loginName: 'sato', displayName: '佐藤', role: 'viewer' } },
  'patch members/{id}': { ...ok, row: 'member', body: { role: 'planner' } },
  'delete members/{id}': { status: 204, row: 'member' },
  'post members/{id}/disable': { ...ok, row: 'member' },
  'post members/{id}/enable': { ...ok, row: 'member' },
  'post members/{id}/password': { ...ok, row: 'member' },
  'get access-log': ok,
  'get access-log.csv': ok,

  'delete ': { status: 204, query: { confirm: '試験市' } },
};

/** Every route of the API, in the order in which the test asks. */
export const requests: Readonly<Record<string, RouteRequest>> = {
  'get /health': ok,
  'get /ready': ok,
  'get /metrics': ok,
  'get /api/session': ok,
  'post /api/session': { status: 204, body: { loginName: 'tester', password: testerPassword } },
  'post /api/session/demo': { status: 204, body: { role: 'viewer' } },
  // No account of the test has a password to be changed.
  'put /api/session/password': { status: 422, body: { present: 'x', next: testerPassword } },
  'delete /api/session': { status: 204 },
  // No provider is configured.
  'get /api/session/oidc': { status: 404 },
  'get /api/session/oidc/callback': { status: 404 },
  'post /api/session/second-factor': ok,
  'put /api/session/second-factor': { status: 422, body: { secret: 'A'.repeat(32), code: '000000' } },
  'delete /api/session/second-factor': { status: 422, body: { password: testerPassword } },
  'get /api/session/devices': ok,
  'delete /api/session/devices/{id}': { status: 404, path: { id: '00000000-0000-4000-8000-00000000000d' } },
  'post /api/session/pairing': { status: 201 },
  // Nobody has shown such a code, and no phone has such a token.
  'post /api/session/device': { status: 401, body: { pairingCode: 'AAAA-AAAA', name: '電話' } },
  'post /api/session/device/open': { status: 401, body: { deviceToken: 'A'.repeat(43) } },
  'post /api/demo': ok,
  'get /api/municipalities': ok,
  'post /api/municipalities': { status: 201, body: { code: '131016', name: '千代田区' } },
  'get /api/public/municipalities/{code}': ok,
  'get /api/public/municipalities/{code}/facilities': ok,
  'get /api/public/municipalities/{code}/costs': ok,
  'get /api/public/municipalities/{code}/layers': ok,
  // The city of the test takes no reports.
  'get /api/public/municipalities/{code}/report-form': { status: 404 },
  'post /api/public/municipalities/{code}/defect-reports': {
    status: 404,
    body: { kind: 'leak', description: '雨もり', place: '玄関' },
    headers: { 'Idempotency-Key': '00000000-0000-4000-8000-00000000000e' },
  },
  'get /api/public/municipalities/{code}/defect-reports/{reference}': { status: 404, path: { reference: '7K3-Q9F' } },
  ...Object.fromEntries(
    Object.entries(inCity).map(([route, request]) => {
      const [method, path] = route.split(' ');
      return [`${method} /api/municipalities/{code}${path === '' ? '' : `/${path}`}`, request];
    }),
  ),
};
