import { severities } from '#libs/asset';
import { findingStatuses } from '#libs/condition';
import { inspectionFinding } from '#libs/contracts';
import { defectKinds, publicStates, rejectionReasons, reportStatuses } from '#libs/defect-report';
import { z } from 'zod';

const text = (most: number) => z.string().trim().min(1).max(most);
const location = z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
const component = inspectionFinding.shape.component;

/** Bytes of a photo in Base64: 2 MB of a photo that the page has made small. */
const mostPhotoCharacters = 2_800_000;

/** What a resident sends; where it is, is told in one way at least. */
export const newReport = z
  .strictObject({
    facilityId: z.uuid().nullable().default(null),
    location: location.nullable().default(null),
    place: text(200).nullable().default(null).describe('in words, such as the room'),
    kind: z.enum(defectKinds),
    description: text(500),
    contact: text(200)
      .nullable()
      .default(null)
      .describe('kept apart, and removed some time after the report is closed'),
    language: z.enum(['ja', 'en']).default('ja'),
    photos: z.array(z.base64().min(4).max(mostPhotoCharacters)).max(3).default([]),
    website: z
      .string()
      .max(200)
      .default('')
      .describe('people leave it empty; programs that fill in every field do not'),
  })
  .refine(({ facilityId, location: point, place }) => facilityId !== null || point !== null || place !== null, {
    path: ['place'],
    message: 'say where it is: a facility, a point or words',
  });
export type NewReport = z.infer<typeof newReport>;

export const reportReceipt = z.object({ reference: z.string() });

/** Nothing else leaves of a report. */
export const publicReport = z.object({
  reference: z.string(),
  state: z.enum(publicStates),
  rejection: z.enum(rejectionReasons).nullable(),
  answer: z.string().nullable(),
});

export const reportFormQuery = z.object({ facility: z.uuid().optional() });

/** What the page for residents shows before anything is sent. */
export const reportForm = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  facility: z.object({ id: z.uuid(), name: z.string(), address: z.string().nullable() }).nullable(),
  contactKeptDays: z.number().int(),
});

/** 受付 / 不具合として受付済み / 対象外. */
export const reportLists = ['received', 'accepted', 'rejected'] as const;
export type ReportList = (typeof reportLists)[number];

export const reportsQuery = z.object({
  list: z.enum(reportLists).default('received'),
  after: z.string().max(200).optional(),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
});
export type ReportsQuery = z.infer<typeof reportsQuery>;

const photo = z.object({
  id: z.uuid(),
  version: z.number().int(),
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  hidden: z.boolean(),
});

const report = {
  id: z.uuid(),
  version: z.number().int(),
  reference: z.string(),
  facilityId: z.uuid().nullable(),
  facilityName: z.string().nullable(),
  location: location.nullable(),
  place: z.string().nullable(),
  kind: z.enum(defectKinds),
  description: z.string(),
  language: z.enum(['ja', 'en']),
  status: z.enum(reportStatuses),
  findingId: z.uuid().nullable(),
  findingStatus: z.enum(findingStatuses).nullable(),
  state: z.enum(publicStates).describe('what the resident is told'),
  rejection: z.enum(rejectionReasons).nullable(),
  answer: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  decidedByName: z.string().nullable(),
  photos: z.array(photo),
};

/** Newest first; `counts` of every list. */
export const reports = z.object({
  items: z.array(z.object(report)),
  next: z.string().nullable(),
  counts: z.record(z.enum(reportLists), z.number().int()),
});

const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same-facility') }),
  z.object({ kind: z.literal('near'), distanceM: z.number() }),
  z.object({ kind: z.literal('same-part') }),
  z.object({ kind: z.literal('similar-words'), percent: z.number().int() }),
]);

const suggestion = z.object({
  findingId: z.uuid(),
  points: z.number().int(),
  reasons: z.array(reason),
  facilityId: z.uuid(),
  facilityName: z.string(),
  component,
  description: z.string(),
  status: z.enum(findingStatuses),
  reportedAt: z.iso.datetime(),
});

/** A report with what only moderators need: how to reach whoever sent it, and what it may be about. */
export const reportToDecide = z.object({
  ...report,
  contact: z.string().nullable(),
  suggestions: z.array(suggestion).describe('open findings that it may be about, the likeliest first'),
});

const answer = text(1000).nullable();

/** It becomes a finding of that facility. */
export const acceptance = z.strictObject({
  facilityId: z.uuid(),
  component,
  severity: z.enum(severities),
  description: text(2000).optional().describe('instead of the words of the report'),
  answer: answer.optional(),
});
export type Acceptance = z.infer<typeof acceptance>;

export const joining = z.strictObject({ findingId: z.uuid(), answer: answer.optional() });
export type Joining = z.infer<typeof joining>;

/** Whose it is must be told where it is not ours. */
export const rejecting = z
  .strictObject({ rejection: z.enum(rejectionReasons), answer: answer.default(null) })
  .refine((one) => one.rejection !== 'not-ours' || one.answer !== null, {
    path: ['answer'],
    message: 'say whose it is',
  });
export type Rejecting = z.infer<typeof rejecting>;

export const answering = z.strictObject({ answer });
export const hiding = z.strictObject({ hidden: z.boolean() });
export const reportPhoto = photo;

/** Reports that came to be this finding, for whoever may see them. */
export const reportsOfFinding = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      kind: z.enum(defectKinds),
      description: z.string(),
      place: z.string().nullable(),
      receivedAt: z.iso.datetime(),
      photos: z.array(photo),
    }),
  ),
});
