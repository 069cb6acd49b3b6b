import { type Finding, FindingEvent } from '#db/entities/finding.entity';
import { findingPriority, type FindingStatus, type PriorityWeights, rankTable } from '#libs/condition';
import { type EntityManager, In } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { keysetAfter, readKeyset } from '../http/keyset.js';
import { type FindingList, findingLists, type FindingsQuery } from './findings.schema.js';

/** A finding as it is read, with the names of where it is. */
export type ReadFinding = Omit<Finding, 'municipalityCode' | 'inspectionRevision' | 'reportedBy'> & {
  readonly facilityName: string;
  readonly buildingName: string | null;
  /** What it is sorted by. */
  readonly rank: number;
};

/** Which findings a list is of. */
const statusesOf: Readonly<Record<FindingList, readonly FindingStatus[]>> = {
  new: ['reported'],
  'to-prioritise': ['confirmed'],
  'to-order': ['prioritised'],
  'under-way': ['ordered'],
  'to-verify': ['repaired'],
  done: ['verified', 'dismissed'],
};

/** A page of findings and how many each list has. */
export async function findFindings(
  database: EntityManager,
  scope: Scope,
  query: FindingsQuery,
  weights: PriorityWeights,
) {
  const conditions = conditionsOf(scope, query);
  const rows = await database.query<ReadFinding[]>(pageSql(query), [
    ...conditions,
    JSON.stringify(rankTable(weights)),
    wantedStatuses(query),
    ...afterOf(query),
    query.pageSize + 1,
  ]);
  const items = rows.slice(0, query.pageSize);
  const last = rows.length > query.pageSize ? items.at(-1) : undefined;
  const described = items.map((row) => describeFinding(row, weights));
  return {
    items: query.withSteps === 'true' ? await withSteps(database, scope, described) : described,
    next: last ? keysetAfter(query.sort === 'priority' ? last.rank : last.reportedAt.toISOString(), last.id) : null,
    counts: await countLists(database, conditions),
  };
}

/** A finding for readers, with the formula of its priority. */
export function describeFinding(row: ReadFinding, weights: PriorityWeights) {
  return {
    ...row,
    costYen: row.costYen === null ? null : Number(row.costYen),
    reportedAt: row.reportedAt.toISOString(),
    weight: findingPriority(row, weights),
  };
}

async function withSteps<Item extends { readonly id: string }>(
  database: EntityManager,
  { municipalityCode }: Scope,
  items: readonly Item[],
) {
  const ids = items.map(({ id }) => id);
  const steps = await readSteps(database, municipalityCode, ids);
  return items.map((item) => ({ ...item, steps: steps.get(item.id) ?? [] }));
}

/** What was done about each of these findings, in its order. */
export async function readSteps(database: EntityManager, municipalityCode: string, findingIds: readonly string[]) {
  const where = { municipalityCode, findingId: In(findingIds) };
  const events = await database.find(FindingEvent, { where, order: { number: 'ASC' } });
  const byFinding = new Map<string, ReturnType<typeof describeStep>[]>();
  for (const event of events) {
    const known = byFinding.get(event.findingId);
    if (known) known.push(describeStep(event));
    else byFinding.set(event.findingId, [describeStep(event)]);
  }
  return byFinding;
}

function describeStep({ number, step, at, takenByName, note, details }: FindingEvent) {
  return { number, step, at: at.toISOString(), byName: takenByName, note, details: { ...details } };
}

/** Parameters 1 to 6 of each query. */
function conditionsOf(
  { municipalityCode, actor }: Scope,
  { facility, building, severity, reportedByMe, search }: FindingsQuery,
) {
  return [
    municipalityCode,
    facility ?? null,
    building ?? null,
    severity ?? null,
    reportedByMe === 'true' ? actor : null,
    search?.trim() || null,
  ];
}

function wantedStatuses({ list, status }: FindingsQuery): readonly FindingStatus[] | null {
  if (list === undefined) return status === undefined ? null : [status];
  return statusesOf[list].filter((one) => status === undefined || one === status);
}

function afterOf({ after }: FindingsQuery): readonly [unknown, unknown] {
  return after === undefined ? [null, null] : readKeyset(after);
}

/** Columns of a finding `n` with its names; $7 is the table of ranks. */
const columns = `n.id, n.version, n.facility_id AS "facilityId", f.name AS "facilityName", n.building_id AS "buildingId", b.name AS "buildingName",
  n.inspection_id AS "inspectionId", n.defect_report_id AS "defectReportId", n.item_key AS "itemKey", n.component, n.severity, n.consequence, n.description, n.position,
  n.photo_ids AS "photoIds", n.status, n.due_on::text AS "dueOn", n.contractor, n.cost_yen AS "costYen", n.reported_at AS "reportedAt",
  n.reported_by_name AS "reportedByName", n.rank`;

const where = `n.municipality_code = $1 AND ($2::uuid IS NULL OR n.facility_id = $2) AND ($3::uuid IS NULL OR n.building_id = $3)
  AND ($4::text IS NULL OR n.severity = $4) AND ($5::text IS NULL OR n.reported_by = $5)
  AND ($6::text IS NULL OR strpos(lower(n.description), lower($6)) > 0 OR EXISTS (SELECT 1 FROM facility s
         WHERE s.municipality_code = $1 AND s.id = n.facility_id AND strpos(lower(s.name), lower($6)) > 0))`;

const names = `JOIN facility f ON f.municipality_code = $1 AND f.id = n.facility_id
  LEFT JOIN building b ON b.municipality_code = $1 AND b.id = n.building_id AND b.facility_id = n.facility_id`;

const weighed = `(SELECT n.*, ($7::jsonb -> n.severity ->> n.consequence)::integer AS rank FROM finding n) n`;

function pageSql({ sort }: FindingsQuery): string {
  const [sortedBy, type] = sort === 'priority' ? ['n.rank', 'integer'] : ['n.reported_at', 'timestamptz'];
  return `
SELECT ${columns}
  FROM (SELECT * FROM ${weighed}
         WHERE ${where} AND ($8::text[] IS NULL OR n.status = ANY ($8))
           AND ($9::${type} IS NULL OR (${sortedBy}, n.id) < ($9::${type}, $10::uuid))
         ORDER BY ${sortedBy} DESC, n.id DESC LIMIT $11) n
  ${names}
 ORDER BY ${sortedBy} DESC, n.id DESC`;
}

/** One finding with its names; $2 is its id, $3 the table of ranks. */
export const oneFinding = `SELECT ${columns} FROM ${weighed.replace('$7', '$3')} ${names} WHERE n.municipality_code = $1 AND n.id = $2`;

async function countLists(
  database: EntityManager,
  conditions: readonly unknown[],
): Promise<Record<FindingList, number>> {
  const rows = await database.query<{ status: FindingStatus; count: number }[]>(
    `SELECT n.status, count(*)::integer AS count FROM finding n WHERE ${where} GROUP BY n.status`,
    [...conditions],
  );
  const countOf = (list: FindingList) =>
    rows.filter(({ status }) => statusesOf[list].includes(status)).reduce((sum, { count }) => sum + count, 0);
  return Object.fromEntries(findingLists.map((list) => [list, countOf(list)])) as Record<FindingList, number>;
}
