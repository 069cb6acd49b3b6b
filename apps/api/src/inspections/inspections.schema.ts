import { conditionGrades } from '#libs/asset';
import { inspectionKinds, inspectionRecord, photoStates } from '#libs/contracts';
import { z } from 'zod';

const grade = z.enum(conditionGrades);

/** Keyset: `after` is the `next` of the page before. */
export const inspectionsQuery = z.object({
  facility: z.uuid().optional(),
  kind: z.enum(inspectionKinds).optional(),
  search: z.string().max(200).optional().describe('in the name of the facility, or of who inspected'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  after: z.string().max(200).optional(),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
});
export type InspectionsQuery = z.infer<typeof inspectionsQuery>;

const told = {
  id: z.uuid(),
  revision: z.number().int().describe('the last'),
  facilityId: z.uuid(),
  facilityName: z.string(),
  templateId: z.uuid(),
  templateEdition: z.number().int(),
  templateName: z.string(),
  kind: z.enum(inspectionKinds),
  inspectedOn: z.iso.date(),
  inspectedByName: z.string(),
  worstGrade: grade.nullable(),
  receiptNumber: z.string(),
  receivedAt: z.iso.datetime(),
  clockOffSeconds: z.number().int().nullable(),
};

/** Newest receipt first. */
export const inspections = z.object({
  items: z.array(
    z.object({ ...told, findings: z.number().int(), photos: z.number().int(), photosAwaited: z.number().int() }),
  ),
  next: z.string().nullable(),
});

/** Photos of the last inspections of a facility, as they answer an item or show a finding; the newest inspection first. */
export const facilityPhotos = z.object({
  items: z.array(
    z.object({
      photoId: z.uuid(),
      inspectionId: z.uuid(),
      inspectedOn: z.iso.date(),
      templateName: z.string(),
      buildingId: z.uuid().nullable(),
      buildingName: z.string().nullable(),
      component: z.string().nullable().describe('the part, where the item or the finding names one'),
      itemKey: z.string().nullable(),
      label: z.string().nullable().describe('of the item, as the template of that inspection has it'),
      grade: grade.nullable(),
      drawing: inspectionRecord.shape.photos.element.shape.drawing,
    }),
  ),
});

/** An inspection as its last revision tells it; the others stay on record. */
export const inspection = z.object({
  ...told,
  record: inspectionRecord,
  photos: z.array(
    z.object({
      photoId: z.uuid(),
      sha256: z.string(),
      state: z.enum(photoStates),
      storedSha256: z.string().nullable(),
    }),
  ),
  revisions: z.array(
    z.object({
      revision: z.number().int(),
      receiptNumber: z.string(),
      receivedAt: z.iso.datetime(),
      inspectedByName: z.string(),
      contentSha256: z.string(),
    }),
  ),
});
