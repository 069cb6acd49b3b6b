import { Facility } from '#db/entities/facility.entity';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';

/** Photos of the inspections of a facility, to be set side by side over the years. */
@Injectable()
export class FacilityPhotosService {
  constructor(private readonly work: Work) {}

  read(scope: Scope, facilityId: string) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const isThere = await database.existsBy(Facility, { municipalityCode, id: facilityId });
      if (!isThere) throw notFound(`facility ${facilityId}`);
      return { items: await database.query(photosOfFacility, [municipalityCode, facilityId, mostPhotos]) };
    });
  }
}

/** More than can be looked at, and few enough to be told at once. */
const mostPhotos = 2000;

/** Those that are stored, of the last revision of each inspection. */
const photosOfFacility = `
SELECT p.id AS "photoId", i.id AS "inspectionId", i.inspected_on::text AS "inspectedOn", t.name AS "templateName",
       p.building_id AS "buildingId", b.name AS "buildingName", coalesce(n.component, item ->> 'component') AS component,
       p.item_key AS "itemKey", item ->> 'label' AS label,
       (SELECT a ->> 'grade' FROM jsonb_array_elements(i.record -> 'answers') a
         WHERE a ->> 'itemKey' = p.item_key AND (a ->> 'buildingId')::uuid IS NOT DISTINCT FROM p.building_id LIMIT 1) AS grade,
       p.drawing
  FROM inspection_photo p
  JOIN photo_file pf ON pf.municipality_code = $1 AND pf.sha256 = p.sha256 AND pf.state = 'stored'
  JOIN inspection i ON i.municipality_code = $1 AND i.id = p.inspection_id AND i.revision = p.inspection_revision
  JOIN inspection_template_edition t ON t.municipality_code = $1 AND t.template_id = i.template_id AND t.edition = i.template_edition
  LEFT JOIN building b ON b.municipality_code = $1 AND b.id = p.building_id AND b.facility_id = $2
  LEFT JOIN finding n ON n.municipality_code = $1 AND n.id = p.finding_id
  LEFT JOIN LATERAL (SELECT e AS item FROM jsonb_array_elements(t.items) e WHERE e ->> 'key' = p.item_key LIMIT 1) asked ON true
 WHERE p.municipality_code = $1 AND p.facility_id = $2
   AND NOT EXISTS (SELECT 1 FROM inspection l WHERE l.municipality_code = $1 AND l.id = i.id AND l.revision > i.revision)
 ORDER BY i.inspected_on DESC, i.id, p.taken_at, p.id
 LIMIT $3`;
