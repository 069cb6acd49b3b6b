import type { DefectReport } from '#db/entities/defect-report.entity';
import type { FindingStatus } from '#libs/condition';
import { type ComparedFinding, defectKindWords, publicStateOf, suggestDuplicates } from '#libs/defect-report';
import type { EntityManager } from 'typeorm';
import { keysetAfter, readKeyset } from '../http/keyset.js';
import { type ReportList, reportLists, type ReportsQuery } from './defect-reports.schema.js';

const statusesOf: Readonly<Record<ReportList, readonly string[]>> = {
  received: ['received'],
  accepted: ['accepted', 'joined'],
  rejected: ['rejected'],
};

interface PhotoOfReport {
  readonly id: string;
  readonly version: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly hidden: boolean;
}

/** A report as it is read. */
export type ReadReport = Omit<DefectReport, 'municipalityCode' | 'operationId' | 'contentSha256'> & {
  readonly facilityName: string | null;
  readonly findingStatus: FindingStatus | null;
  readonly photos: readonly PhotoOfReport[];
};

const photosOf = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'version', p.version, 'widthPx', p.width_px,
    'heightPx', p.height_px, 'hidden', p.hidden) ORDER BY p.number), '[]')
   FROM defect_report_photo p WHERE p.municipality_code = r.municipality_code AND p.report_id = r.id) AS photos`;

const columns = `r.id, r.version, r.reference, r.facility_id AS "facilityId", f.name AS "facilityName", r.lon, r.lat, r.place, r.kind,
  r.description, r.language, r.status, r.finding_id AS "findingId", n.status AS "findingStatus", r.rejection, r.answer,
  r.received_at AS "receivedAt", r.decided_at AS "decidedAt", r.decided_by_name AS "decidedByName", ${photosOf}
  FROM defect_report r
  LEFT JOIN facility f ON f.municipality_code = $1 AND f.id = r.facility_id
  LEFT JOIN finding n ON n.municipality_code = $1 AND n.id = r.finding_id
 WHERE r.municipality_code = $1`;

/** A page of a list, newest first, and how many each list has. */
export async function findReports(database: EntityManager, code: string, query: ReportsQuery) {
  const after = query.after === undefined ? [null, null] : readKeyset(query.after);
  const rows = await database.query<ReadReport[]>(
    `SELECT ${columns} AND r.status = ANY ($2)
        AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', r.received_at), r.id) < ($3::timestamptz, $4::uuid))
      ORDER BY date_trunc('milliseconds', r.received_at) DESC, r.id DESC LIMIT $5`,
    [code, statusesOf[query.list], ...after, query.pageSize + 1],
  );
  const items = rows.slice(0, query.pageSize);
  const last = rows.length > query.pageSize ? items.at(-1) : undefined;
  return {
    items: items.map(describeReport),
    next: last ? keysetAfter(last.receivedAt.toISOString(), last.id) : null,
    counts: await countReports(database, code),
  };
}

/** Null where there is none that the asker may see. */
export async function readReport(database: EntityManager, code: string, id: string): Promise<ReadReport | null> {
  const [row] = await database.query<ReadReport[]>(`SELECT ${columns} AND r.id = $2`, [code, id]);
  return row ?? null;
}

/** Those that came to be a finding, without photos that are hidden. */
export async function reportsOf(database: EntityManager, code: string, findingId: string) {
  const rows = await database.query<ReadReport[]>(`SELECT ${columns} AND r.finding_id = $2 ORDER BY r.received_at`, [
    code,
    findingId,
  ]);
  return rows.map(describeReport).map((row) => ({ ...row, photos: row.photos.filter(({ hidden }) => !hidden) }));
}

/** For readers, with what the resident is told. */
export function describeReport({ lon, lat, receivedAt, decidedAt, ...row }: ReadReport) {
  return {
    ...row,
    location: lon === null || lat === null ? null : { lon, lat },
    state: publicStateOf(row.status, row.findingStatus),
    receivedAt: receivedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/** Reports that nobody has looked at yet. */
export async function countReceived(database: EntityManager, code: string): Promise<number> {
  return (await countReports(database, code)).received;
}

async function countReports(database: EntityManager, code: string): Promise<Record<ReportList, number>> {
  const rows = await database.query<{ status: string; count: number }[]>(
    'SELECT status, count(*)::integer AS count FROM defect_report WHERE municipality_code = $1 GROUP BY status',
    [code],
  );
  const countOf = (list: ReportList) =>
    rows.filter(({ status }) => statusesOf[list].includes(status)).reduce((sum, { count }) => sum + count, 0);
  return Object.fromEntries(reportLists.map((list) => [list, countOf(list)])) as Record<ReportList, number>;
}

interface OpenFinding {
  readonly id: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly component: string;
  readonly description: string;
  readonly status: FindingStatus;
  readonly reportedAt: Date;
  readonly distanceM: number | null;
}

/** Open findings that a report may be about, the likeliest first, each with the reasons. */
export async function suggestionsFor(database: EntityManager, code: string, report: ReadReport) {
  if (report.status !== 'received') return [];
  const { facilityId, lon, lat, description, place, kind } = report;
  const near = await database.query<OpenFinding[]>(openFindingsNear, [code, facilityId, lon, lat]);
  const compared = near.map((finding): ComparedFinding => ({ ...finding, words: finding.description }));
  const words = [description, place].filter(Boolean).join(' ');
  return suggestDuplicates({ facilityId, component: defectKindWords[kind].component, words }, compared).map((one) => {
    const {
      facilityName,
      facilityId: at,
      component,
      description: found,
      status,
      reportedAt,
    } = near.find(({ id }) => id === one.findingId)!;
    const finding = { facilityName, facilityId: at, component, description: found, status };
    return { ...one, ...finding, reportedAt: reportedAt.toISOString() };
  });
}

/** Of the facility, or within some 200 m of the point: by where the finding is on the map, or else its facility. */
const openFindingsNear = `
SELECT * FROM (
  SELECT n.id, n.facility_id AS "facilityId", f.name AS "facilityName", n.component, n.description, n.status, n.reported_at AS "reportedAt",
         round(ST_DistanceSphere(
           CASE WHEN n.position ->> 'on' = 'map'
                THEN ST_SetSRID(ST_MakePoint((n.position ->> 'lon')::float8, (n.position ->> 'lat')::float8), 4326)
                ELSE f.location END,
           ST_SetSRID(ST_MakePoint($3::float8, $4::float8), 4326)))::float8 AS "distanceM"
    FROM finding n JOIN facility f ON f.municipality_code = $1 AND f.id = n.facility_id
   WHERE n.municipality_code = $1 AND n.status IN ('reported', 'confirmed', 'prioritised', 'ordered')
) near
 WHERE "facilityId" = $2::uuid OR "distanceM" <= 200
 ORDER BY ("facilityId" = $2::uuid) DESC NULLS LAST, "distanceM" NULLS LAST, "reportedAt" DESC LIMIT 500`;
