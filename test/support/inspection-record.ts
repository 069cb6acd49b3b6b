import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { InspectionRecord } from '#libs/contracts';

/** 日常点検 and 劣化状況調査 as they are shipped. */
export const shipped = {
  daily: 'c40d0000-0000-4000-8000-000000000001',
  survey: 'c40d0000-0000-4000-8000-000000000003',
} as const;

/** A record as a phone makes it: nothing answered, nothing found. */
export function recordOf(facilityId: string, changes: Partial<InspectionRecord> = {}): InspectionRecord {
  return {
    schemaVersion: 1,
    inspectionId: randomUUID(),
    revision: 1,
    facilityId,
    templateId: shipped.daily,
    templateEdition: 1,
    startedAt: '2026-11-28T09:00:00+09:00',
    finishedAt: '2026-11-28T10:00:00+09:00',
    inspectedOn: '2026-11-28',
    answers: [],
    findings: [],
    photos: [],
    note: null,
    ...changes,
  };
}

/** An answer A–D. */
export function graded(itemKey: string, buildingId: string, grade: 'A' | 'B' | 'C' | 'D') {
  return { itemKey, buildingId, grade, result: null, number: null, text: null, isAsLastTime: false, photoIds: [] };
}

/** Something found on a part. */
export function found(
  component: InspectionRecord['findings'][number]['component'],
  changes: Partial<InspectionRecord['findings'][number]> = {},
): InspectionRecord['findings'][number] {
  return {
    findingId: randomUUID(),
    buildingId: null,
    itemKey: null,
    component,
    severity: 'moderate',
    description: 'ひび割れ',
    position: null,
    photoIds: [],
    ...changes,
  };
}

/** Bytes as a photo of a record. */
export function photoOf(bytes: Uint8Array, changes: Partial<InspectionRecord['photos'][number]> = {}) {
  return {
    photoId: randomUUID(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    mediaType: 'image/jpeg' as const,
    widthPx: 640,
    heightPx: 480,
    takenAt: '2026-11-28T09:30:00+09:00',
    drawing: [],
    ...changes,
  };
}

/** A JPEG of one colour that tells where it was taken; each number its own. */
export function drawnPhoto(number: number): Promise<Buffer> {
  const background = { r: number % 256, g: (number * 7) % 256, b: (number * 31) % 256 };
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .withExif({ IFD0: { Copyright: `photo ${number}` }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 20/1 0/1' } })
    .jpeg()
    .toBuffer();
}
