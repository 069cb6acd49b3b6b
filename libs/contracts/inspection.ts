import { z } from 'zod';
import { conditionGrades, reportedComponents, severities } from '#libs/asset';
import { day, moment } from './day.js';
import { text } from './text.js';

export { severities };

/** 日常点検 / 定期点検 / 劣化状況調査 / 法定点検 / 緊急点検 / ドローン調査. */
export const inspectionKinds = ['daily', 'periodic', 'condition-survey', 'legal', 'emergency', 'drone'] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

/** How an item is answered: A–D, in order or not, a number, words. */
export const itemAnswers = ['grade', 'check', 'number', 'text'] as const;

/** 異常なし / 異常あり / 該当なし. */
export const checkResults = ['fine', 'defect', 'not-applicable'] as const;

const id = z.uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const itemKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const component = z.enum(reportedComponents);

/** Where a finding is: on the map in degrees, or on a drawing of the facility as shares of its width and height. */
const position = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('map'),
    lon: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    accuracyM: z.number().min(0).max(100_000).nullable(),
  }),
  z.strictObject({ on: z.literal('plan'), documentId: id, x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
]);

/** A line drawn on a photo: points as shares of its width and height. */
const stroke = z.strictObject({
  colour: z.enum(['red', 'yellow', 'blue', 'white']),
  points: z
    .array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]))
    .min(1)
    .max(500),
});

/** A photo as it is sent on its own; the drawing on it stays apart from its bytes. */
export const inspectionPhoto = z.strictObject({
  photoId: id,
  sha256: sha256.describe('of the bytes that are sent'),
  bytes: z.number().int().min(1).max(10_000_000),
  mediaType: z.enum(['image/jpeg', 'image/webp', 'image/png']),
  widthPx: z.number().int().min(1).max(20_000),
  heightPx: z.number().int().min(1).max(20_000),
  takenAt: moment,
  drawing: z.array(stroke).max(100).default([]),
});
export type InspectionPhoto = z.infer<typeof inspectionPhoto>;

const photoIds = z.array(id).max(20).default([]);

/** An item of the template, answered for a building or (null) for the whole facility. */
export const inspectionAnswer = z.strictObject({
  itemKey,
  buildingId: id.nullable(),
  grade: z.enum(conditionGrades).nullable().default(null),
  result: z.enum(checkResults).nullable().default(null),
  number: z.number().min(-1e9).max(1e9).nullable().default(null),
  text: text(2000).nullable().default(null),
  isAsLastTime: z.boolean().default(false),
  photoIds,
});
export type InspectionAnswer = z.infer<typeof inspectionAnswer>;

/** Something that was found to be wrong. */
export const inspectionFinding = z.strictObject({
  findingId: id,
  buildingId: id.nullable(),
  itemKey: itemKey.nullable(),
  component,
  severity: z.enum(severities),
  description: text(2000).min(1),
  position: position.nullable(),
  photoIds,
});
export type InspectionFinding = z.infer<typeof inspectionFinding>;

/**
 * An inspection as the phone made it. A later revision of the same inspection takes the place of the one before and leaves it on
 * record. Each photo and each finding is named once, and whatever names a photo names one that is here.
 */
export const inspectionRecord = z
  .strictObject({
    schemaVersion: z.literal(1),
    inspectionId: id,
    revision: z.number().int().min(1).max(1000),
    facilityId: id,
    templateId: id,
    templateEdition: z.number().int().min(1).max(1_000_000),
    startedAt: moment.describe('by the clock of the phone'),
    finishedAt: moment.describe('by the clock of the phone'),
    inspectedOn: day,
    answers: z.array(inspectionAnswer).max(500),
    findings: z.array(inspectionFinding).max(100),
    photos: z.array(inspectionPhoto).max(100),
    note: text(4000).nullable().default(null),
  })
  .superRefine((record, context) => {
    for (const issue of namingIssues(record)) context.addIssue({ code: 'custom', ...issue });
  });
export type InspectionRecord = z.infer<typeof inspectionRecord>;

type Named = Pick<InspectionRecord, 'answers' | 'findings' | 'photos'>;

function namingIssues({ answers, findings, photos }: Named): { message: string; path: (string | number)[] }[] {
  const photoIds = photos.map(({ photoId }) => photoId);
  const known = new Set(photoIds);
  const issues = [
    ...twice(photoIds).map((at) => ({
      message: `photo ${photoIds[at]} is here twice`,
      path: ['photos', at, 'photoId'],
    })),
    ...twice(findings.map(({ findingId }) => findingId)).map((at) => ({
      message: `finding ${findings[at]!.findingId} is here twice`,
      path: ['findings', at, 'findingId'],
    })),
  ];
  const named = [
    ...answers.map((answer, at) => ['answers', at, answer] as const),
    ...findings.map((finding, at) => ['findings', at, finding] as const),
  ];
  for (const [list, at, { photoIds: ids }] of named) {
    const missing = ids.find((photoId) => !known.has(photoId));
    if (missing !== undefined) issues.push({ message: `photo ${missing} is not here`, path: [list, at, 'photoIds'] });
  }
  return issues;
}

/** Where a value stands that stood before. */
function twice(values: readonly string[]): number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
}
