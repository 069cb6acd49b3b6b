import type { FieldWork } from '#libs/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { readDuties } from '../legal-duties/read-duties.js';
import { readTemplates } from '../inspection-templates/template-store.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { Settings } from '../settings.js';
import { receiptNumberOf } from './inspection-receipts.js';

type WorkPlace = FieldWork['facilities'][number];
type ReadPlace = Omit<WorkPlace, 'last' | 'legal'> & { readonly last: (WorkPlace['last'] & ReceiptParts) | null };
interface ReceiptParts {
  readonly receiptFiscalYear: number;
  readonly receiptSerial: number;
}

/** Puts together what a phone takes along. */
@Injectable()
export class FieldWorkService {
  constructor(
    private readonly work: Work,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** Of the facilities that are not closed; who keeps to own facilities takes only those along. */
  read(scope: Scope): Promise<FieldWork> {
    const { municipalityCode, confinement } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const templates = await readTemplates(database, municipalityCode);
      const places = await database.query<ReadPlace[]>(workPlaces, [municipalityCode, confinement?.writing ?? false]);
      const pressing = await pressingDuties(database, municipalityCode, this.settings.today());
      return {
        madeAt: new Date().toISOString(),
        templates: templates.filter(({ retiredAt }) => retiredAt === null),
        facilities: places.map(({ last, ...place }) => ({
          ...place,
          last: last && { ...last, receiptNumber: receiptNumberOf(last) },
          legal: pressing.get(place.id) ?? [],
        })),
      };
    });
  }
}

type WorkDuty = NonNullable<WorkPlace['legal']>[number];

/** The legal inspections that are overdue or due soon, by facility, the first due first. */
async function pressingDuties(
  database: EntityManager,
  municipalityCode: string,
  today: string,
): Promise<ReadonlyMap<string, WorkDuty[]>> {
  const byFacility = new Map<string, WorkDuty[]>();
  for (const { id, facilityId, kind, name, dueOn, state } of await readDuties(database, municipalityCode, {}, today)) {
    if (dueOn === null || (state !== 'overdue' && state !== 'soon')) continue;
    const known = byFacility.get(facilityId) ?? [];
    byFacility.set(facilityId, [...known, { id, kind, name, dueOn }]);
  }
  return byFacility;
}

/** In which order inspections of `i` were made: a clock that runs ahead makes none the last. */
const lateness = `least(i.inspected_on, (i.received_at AT TIME ZONE 'Asia/Tokyo')::date) DESC, i.received_at DESC`;

/** What each question was answered last: an engineer's survey does not hide the manager's round before it. */
const lastAnswers = `(
  SELECT jsonb_agg(jsonb_build_object('itemKey', said.answer -> 'itemKey', 'buildingId', said.answer -> 'buildingId',
                                      'grade', said.answer -> 'grade', 'result', said.answer -> 'result',
                                      'number', said.answer -> 'number', 'text', said.answer -> 'text')
                   || CASE WHEN said.inspected_on = i.inspected_on THEN '{}'
                           ELSE jsonb_build_object('inspectedOn', said.inspected_on) END)
    FROM (SELECT DISTINCT ON (answer -> 'itemKey', answer -> 'buildingId') answer, i.inspected_on
            FROM (SELECT DISTINCT ON (i.template_id) i.* FROM inspection i
                   WHERE i.municipality_code = $1 AND i.facility_id = f.id ORDER BY i.template_id, ${lateness}) i,
                 jsonb_array_elements(i.record -> 'answers') answer
           ORDER BY answer -> 'itemKey', answer -> 'buildingId', ${lateness}) said)`;

const lastPhoto = `(
  SELECT p.id FROM inspection_photo p JOIN photo_file pf ON pf.municipality_code = $1 AND pf.sha256 = p.sha256
   WHERE p.municipality_code = $1 AND p.inspection_id = i.id AND p.inspection_revision = i.revision AND pf.state = 'stored'
   ORDER BY p.taken_at, p.id LIMIT 1)`;

/** The worst grades are worked out once for all: the view cannot be asked facility by facility. */
const workPlaces = `
WITH worst AS MATERIALIZED (
  SELECT g.facility_id, max(g.grade) AS grade
    FROM current_grade g JOIN building b ON b.municipality_code = $1 AND b.id = g.building_id AND b.facility_id = g.facility_id
   WHERE g.municipality_code = $1 AND NOT b.out_of_use GROUP BY g.facility_id)
SELECT f.id, f.name, f.name_kana AS "nameKana", f.address, f.major_category AS "majorCategory",
       CASE WHEN f.location IS NOT NULL THEN jsonb_build_object('lon', ST_X(f.location), 'lat', ST_Y(f.location)) END AS location,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id) FROM building b
                  WHERE b.municipality_code = $1 AND b.facility_id = f.id AND NOT b.out_of_use), '[]') AS buildings,
       (SELECT jsonb_build_object('inspectionId', i.id, 'inspectedOn', i.inspected_on, 'kind', i.kind,
                 'receiptFiscalYear', i.receipt_fiscal_year, 'receiptSerial', i.receipt_serial,
                 'answers', coalesce(${lastAnswers}, '[]'), 'photoId', ${lastPhoto})
          FROM inspection i WHERE i.municipality_code = $1 AND i.facility_id = f.id
         ORDER BY ${lateness} LIMIT 1) AS last,
       worst.grade AS "worstGrade",
       coalesce(plan.all_of_it, '[]') AS plans
  FROM facility f
  LEFT JOIN worst ON worst.facility_id = f.id
  LEFT JOIN (
    SELECT facility_id, jsonb_agg(jsonb_build_object('documentId', id, 'title', title, 'sha256', sha256) ORDER BY title, id) AS all_of_it
      FROM facility_document
     WHERE municipality_code = $1 AND kind = 'drawing' AND media_type IN ('image/jpeg', 'image/png', 'image/webp')
     GROUP BY facility_id) plan ON plan.facility_id = f.id
 WHERE f.municipality_code = $1 AND f.status <> 'closed' AND (NOT $2::boolean OR is_own(f.id, f.department))
 ORDER BY coalesce(f.name_kana, f.name), f.id`;
