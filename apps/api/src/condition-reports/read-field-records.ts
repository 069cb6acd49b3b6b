import type { ConditionGrade } from '#libs/asset';
import type { Severity } from '#libs/asset';
import { type Consequence, findingPriority, type FindingStatus, type FindingStep } from '#libs/condition';
import type { checkResults, inspectionKinds } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import { readPriorityWeights } from '../findings/finding-priority.service.js';

export type InspectionKind = (typeof inspectionKinds)[number];
export type CheckResult = (typeof checkResults)[number];

/** What is wanted of records: a fiscal year (null = all), and the ones after a key, a batch at most. */
export interface RecordsWish {
  readonly fiscalYear: number | null;
  readonly after: RecordKey | null;
  readonly batch: number;
}

/** Where a record stands in its order. */
export interface RecordKey {
  readonly on: string;
  readonly id: string;
}

/** The last revision of an inspection. */
export interface InspectionRow {
  readonly id: string;
  readonly on: string;
  readonly facilityName: string;
  readonly kind: InspectionKind;
  readonly templateName: string;
  readonly templateEdition: number;
  readonly inspectedByName: string;
  readonly worstGrade: ConditionGrade | null;
  readonly receiptFiscalYear: number;
  readonly receiptSerial: number;
  readonly receivedAt: Date;
  readonly revision: number;
  readonly findings: number;
  readonly photos: number;
  readonly answers: readonly {
    readonly group: string | null;
    readonly label: string | null;
    readonly itemKey: string;
    readonly buildingName: string | null;
    readonly grade: ConditionGrade | null;
    readonly result: CheckResult | null;
    readonly number: number | null;
    readonly unit: string | null;
    readonly text: string | null;
  }[];
}

/** In the order of their days. */
export function readInspections(database: EntityManager, code: string, wish: RecordsWish): Promise<InspectionRow[]> {
  return database.query<InspectionRow[]>(inspectionRows, parametersOf(code, wish));
}

export interface FindingRow {
  readonly id: string;
  /** Day on which it was reported. */
  readonly on: string;
  readonly facilityName: string;
  readonly buildingName: string | null;
  readonly component: string;
  readonly severity: Severity;
  readonly consequence: Consequence;
  /** By the weights of the city. */
  readonly weight: ReturnType<typeof findingPriority>;
  readonly description: string;
  readonly status: FindingStatus;
  readonly dueOn: string | null;
  readonly contractor: string | null;
  readonly costYen: number | null;
  readonly reportedAt: Date;
  readonly reportedByName: string;
  readonly steps: readonly {
    readonly number: number;
    readonly step: FindingStep;
    readonly at: string;
    readonly byName: string;
    readonly note: string | null;
    readonly costYen: number | null;
  }[];
}

/** In the order in which they were reported. */
export async function readFindings(database: EntityManager, code: string, wish: RecordsWish): Promise<FindingRow[]> {
  const weights = await readPriorityWeights(database, code);
  const rows = await database.query<Omit<FindingRow, 'weight'>[]>(findingRows, parametersOf(code, wish));
  return rows.map((row) => ({ ...row, weight: findingPriority(row, weights) }));
}

function parametersOf(code: string, { fiscalYear, after, batch }: RecordsWish): unknown[] {
  const days = fiscalYear === null ? [null, null] : [`${fiscalYear}-04-01`, `${fiscalYear + 1}-03-31`];
  return [code, ...days, after?.on ?? null, after?.id ?? null, batch];
}

/** Items are named as in the edition that was filled in. */
const inspectionRows = `
SELECT i.id, i.inspected_on::text AS on, f.name AS "facilityName", i.kind, t.name AS "templateName",
       i.template_edition AS "templateEdition", i.inspected_by_name AS "inspectedByName", i.worst_grade AS "worstGrade",
       i.receipt_fiscal_year AS "receiptFiscalYear", i.receipt_serial AS "receiptSerial", i.received_at AS "receivedAt",
       i.revision, jsonb_array_length(i.record -> 'findings') AS findings, jsonb_array_length(i.record -> 'photos') AS photos,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('group', item.value ->> 'group', 'label', item.value ->> 'label',
                 'itemKey', a.value ->> 'itemKey', 'buildingName', b.name, 'grade', a.value ->> 'grade',
                 'result', a.value ->> 'result', 'number', a.value -> 'number', 'unit', item.value ->> 'unit',
                 'text', a.value ->> 'text') ORDER BY a.ordinality), '[]')
          FROM jsonb_array_elements(i.record -> 'answers') WITH ORDINALITY a
          LEFT JOIN LATERAL (SELECT value FROM jsonb_array_elements(t.items)
                              WHERE value ->> 'key' = a.value ->> 'itemKey' LIMIT 1) item ON true
          LEFT JOIN building b ON b.municipality_code = $1 AND b.id = (a.value ->> 'buildingId')::uuid) AS answers
  FROM (SELECT i.* FROM inspection i
         WHERE i.municipality_code = $1 AND ($2::date IS NULL OR i.inspected_on BETWEEN $2 AND $3)
           AND ($4::date IS NULL OR (i.inspected_on, i.id) > ($4, $5::uuid)) AND NOT EXISTS (
             SELECT 1 FROM inspection l WHERE l.municipality_code = $1 AND l.id = i.id AND l.revision > i.revision)
         ORDER BY i.inspected_on, i.id LIMIT $6) i
  JOIN facility f ON f.municipality_code = $1 AND f.id = i.facility_id
  JOIN inspection_template_edition t ON t.municipality_code = $1 AND t.template_id = i.template_id AND t.edition = i.template_edition
 ORDER BY i.inspected_on, i.id`;

/** Days are those of Japan. */
const findingRows = `
SELECT n.id, n.day::text AS on, f.name AS "facilityName", b.name AS "buildingName", n.component, n.severity, n.consequence,
       n.description, n.status, n.due_on::text AS "dueOn", n.contractor, n.cost_yen::float8 AS "costYen",
       n.reported_at AS "reportedAt", n.reported_by_name AS "reportedByName",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('number', e.number, 'step', e.step, 'at', e.at, 'byName', e.taken_by_name,
                 'note', e.note, 'costYen', e.details -> 'costYen') ORDER BY e.number), '[]')
          FROM finding_event e WHERE e.municipality_code = $1 AND e.finding_id = n.id) AS steps
  FROM (SELECT * FROM (SELECT n.*, (n.reported_at AT TIME ZONE 'Asia/Tokyo')::date AS day FROM finding n
                        WHERE n.municipality_code = $1) n
         WHERE ($2::date IS NULL OR day BETWEEN $2 AND $3) AND ($4::date IS NULL OR (day, id) > ($4, $5::uuid))
         ORDER BY day, id LIMIT $6) n
  JOIN facility f ON f.municipality_code = $1 AND f.id = n.facility_id
  LEFT JOIN building b ON b.municipality_code = $1 AND b.id = n.building_id
 ORDER BY n.day, n.id`;
