import type { ConditionGrade, Inspection } from '#db/entities/inspection.entity';
import type { InspectionAnswer, InspectionRecord, TemplateItem } from '#libs/contracts';
import { randomUUID } from 'node:crypto';
import { dateTimeInJapan } from '../settings.js';

type Taken = Pick<
  Inspection,
  'municipalityCode' | 'id' | 'revision' | 'facilityId' | 'inspectedBy' | 'inspectedOn' | 'receivedAt'
>;

/** The worst grade of a record, null where it gives none. */
export function worstGradeOf({ answers }: Pick<InspectionRecord, 'answers'>) {
  return answers.reduce<InspectionAnswer['grade']>(
    (worst, { grade }) => (grade && (!worst || grade > worst) ? grade : worst),
    null,
  );
}

/**
 * The grades that a record gives to parts of buildings: answers to items that stand for a part, of a building of the facility; the worse
 * one where two stand for the same. No grade is of a later day than the one on which it was received, whatever the clock of the phone said.
 */
export function gradesOf(
  record: InspectionRecord,
  items: readonly TemplateItem[],
  buildingIds: ReadonlySet<string>,
  taken: Taken,
  confirmed: boolean,
): Omit<ConditionGrade, 'recordedAt' | 'note'>[] {
  const { municipalityCode, id: inspectionId, revision: inspectionRevision, facilityId, inspectedBy: gradedBy } = taken;
  const received = dateTimeInJapan(taken.receivedAt).slice(0, 10);
  const gradedOn = taken.inspectedOn < received ? taken.inspectedOn : received;
  const given = { municipalityCode, facilityId, inspectionId, inspectionRevision, gradedBy, gradedOn, confirmed };
  return gradedParts(record, items, buildingIds).map((part) => ({ id: randomUUID(), ...given, ...part }));
}

type GradedPart = Pick<ConditionGrade, 'buildingId' | 'component' | 'grade'>;

function gradedParts(
  { answers }: InspectionRecord,
  items: readonly TemplateItem[],
  buildingIds: ReadonlySet<string>,
): readonly GradedPart[] {
  const parts = new Map<string, GradedPart>();
  for (const { itemKey, buildingId, grade } of answers) {
    const component = items.find(({ key }) => key === itemKey)?.component;
    if (!component || !grade || buildingId === null || !buildingIds.has(buildingId)) continue;
    const part = `${buildingId} ${component}`;
    if (grade > (parts.get(part)?.grade ?? '')) parts.set(part, { buildingId, component, grade });
  }
  return [...parts.values()];
}

/** What a photo shows, by what names it first: an answer or a finding. */
export function subjectOf(photoId: string, { answers, findings }: InspectionRecord) {
  const finding = findings.find(({ photoIds }) => photoIds.includes(photoId));
  const subject = finding ?? answers.find(({ photoIds }) => photoIds.includes(photoId));
  return {
    buildingId: subject?.buildingId ?? null,
    itemKey: subject?.itemKey ?? null,
    findingId: finding?.findingId ?? null,
  };
}

/** From here on a clock is noted: who finishes a record and sends it at once is a little late anyway. */
const noteworthySeconds = 300;

/**
 * How far the clock of a phone is ahead of ours in seconds, null where that is little or not known. Without the time of sending only a
 * record from the future tells: one from the past may just have waited.
 */
export function clockOffSeconds(receivedAt: Date, sentAt: Date | null, finishedAt: Date): number | null {
  const seconds = Math.round(((sentAt ?? finishedAt).getTime() - receivedAt.getTime()) / 1000);
  const isOff = sentAt ? Math.abs(seconds) >= noteworthySeconds : seconds >= noteworthySeconds;
  return isOff ? Math.max(-2_147_483_647, Math.min(2_147_483_647, seconds)) : null;
}
