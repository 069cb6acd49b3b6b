import type {
  InspectionAnswer,
  InspectionFinding,
  InspectionPhoto,
  InspectionRecord,
  TemplateItem,
} from '#libs/contracts';
import type { FieldFacility, FieldTemplate, LastAnswer } from './field-work.js';
import { localDay, localTime } from './local-time.js';

/** A question to be answered: an item, for a building or (null) for the whole facility. */
export interface Question {
  readonly item: TemplateItem;
  readonly building: { readonly id: string; readonly name: string } | null;
}

/** What a photo belongs to. */
export type PhotoPlace =
  | { readonly of: 'answer'; readonly itemKey: string; readonly buildingId: string | null }
  | { readonly of: 'finding'; readonly findingId: string };

/** Changes the draft by what it is then, for a photo may be ready after more was typed. */
export type ChangeDraft = (change: (record: InspectionRecord) => InspectionRecord) => void;

/** An empty record; the moment is the beginning. */
export function newRecord(facility: FieldFacility, template: FieldTemplate, moment: Date): InspectionRecord {
  return {
    schemaVersion: 1,
    inspectionId: crypto.randomUUID(),
    revision: 1,
    facilityId: facility.id,
    templateId: template.id,
    templateEdition: template.edition,
    startedAt: localTime(moment),
    finishedAt: localTime(moment),
    inspectedOn: localDay(moment),
    answers: [],
    findings: [],
    photos: [],
    note: null,
  };
}

/** All questions in the order of the template; one that is asked per building once for each. */
export function questionsOf({ items }: FieldTemplate, { buildings }: FieldFacility): Question[] {
  return items.flatMap((item): Question[] =>
    item.perBuilding && buildings.length > 0
      ? buildings.map((building) => ({ item, building }))
      : [{ item, building: null }],
  );
}

/** The element of a question, to which the way leads. */
export const elementOf = ({ item, building }: Question): string => `question-${item.key}-${building?.id ?? 'whole'}`;

/** Whether an answer or a finding is about a question. */
export const isAbout = (
  { item, building }: Question,
  { itemKey, buildingId }: Pick<InspectionFinding, 'itemKey' | 'buildingId'>,
) => itemKey === item.key && buildingId === (building?.id ?? null);

/** The answer to a question; an empty one where there is none yet. */
export function answerTo(record: InspectionRecord, question: Question): InspectionAnswer {
  return record.answers.find((answer) => isAbout(question, answer)) ?? emptyAnswer(question);
}

/** What was answered to the same question last time. */
export function lastAnswerTo(facility: FieldFacility, question: Question): LastAnswer | null {
  return facility.last?.answers.find((answer) => isAbout(question, answer) && isGiven(answer)) ?? null;
}

const emptyAnswer = ({ item, building }: Question): InspectionAnswer => ({
  itemKey: item.key,
  buildingId: building?.id ?? null,
  grade: null,
  result: null,
  number: null,
  text: null,
  isAsLastTime: false,
  photoIds: [],
});

/** Whether anything was answered. */
export const isGiven = ({ grade, result, number, text }: LastAnswer): boolean =>
  grade !== null || result !== null || number !== null || (text !== null && text.trim() !== '');

/** The record with another answer to a question; what is changed by hand is no longer as last time. */
export function withAnswer(
  record: InspectionRecord,
  question: Question,
  change: Partial<InspectionAnswer>,
): InspectionRecord {
  const answer = { ...answerTo(record, question), isAsLastTime: false, ...change };
  const others = record.answers.filter((other) => !isAbout(question, other));
  return { ...record, answers: [...others, answer] };
}

/** The question answered as last time; unchanged where it was not asked then. */
export function asLastTime(record: InspectionRecord, facility: FieldFacility, question: Question): InspectionRecord {
  const last = lastAnswerTo(facility, question);
  if (!last) return record;
  const { grade, result, number, text } = last;
  return withAnswer(record, question, { grade, result, number, text, isAsLastTime: true });
}

/** Every question that has no answer yet, answered as last time. */
export const restAsLastTime = (record: InspectionRecord, facility: FieldFacility, questions: readonly Question[]) =>
  questions
    .filter((question) => !isGiven(answerTo(record, question)))
    .reduce((box, question) => asLastTime(box, facility, question), record);

/** The required questions without an answer. */
export const missingIn = (record: InspectionRecord, questions: readonly Question[]): Question[] =>
  questions.filter((question) => question.item.isRequired && !isGiven(answerTo(record, question)));

/** Findings of which nobody has said what is wrong. */
export const wordlessIn = ({ findings }: InspectionRecord): InspectionFinding[] =>
  findings.filter(({ description }) => description.trim() === '');

/** An empty finding, about a question where it is one's. */
export function newFinding(question: Question | null): InspectionFinding {
  return {
    findingId: crypto.randomUUID(),
    buildingId: question?.building?.id ?? null,
    itemKey: question?.item.key ?? null,
    component: question?.item.component ?? 'other',
    severity: 'moderate',
    description: '',
    position: null,
    photoIds: [],
  };
}

export function withFinding(record: InspectionRecord, finding: InspectionFinding): InspectionRecord {
  const isKnown = record.findings.some(({ findingId }) => findingId === finding.findingId);
  const findings = isKnown
    ? record.findings.map((one) => (one.findingId === finding.findingId ? finding : one))
    : [...record.findings, finding];
  return { ...record, findings };
}

/** Without a finding, and without the photos that only it names. */
export function withoutFinding(record: InspectionRecord, findingId: string): InspectionRecord {
  return withNamedPhotos({ ...record, findings: record.findings.filter((one) => one.findingId !== findingId) });
}

/** With a photo at its place; the same picture twice is one photo. */
export function withPhotoAt(
  record: InspectionRecord,
  place: PhotoPlace,
  photo: InspectionPhoto,
  questions: readonly Question[],
) {
  const known = record.photos.find(({ sha256 }) => sha256 === photo.sha256);
  const { photoId } = known ?? photo;
  const added = known ? record : { ...record, photos: [...record.photos, photo] };
  const withId = ({ photoIds }: { readonly photoIds: readonly string[] }) => [...new Set([...photoIds, photoId])];
  if (place.of === 'finding') {
    const finding = added.findings.find(({ findingId }) => findingId === place.findingId);
    return finding ? withFinding(added, { ...finding, photoIds: withId(finding) }) : record;
  }
  const question = questions.find((one) => isAbout(one, place));
  if (!question) return record;
  const answer = answerTo(added, question);
  return withAnswer(added, question, { isAsLastTime: answer.isAsLastTime, photoIds: withId(answer) });
}

/** Without a photo, wherever it was named. */
export function withoutPhoto(record: InspectionRecord, photoId: string): InspectionRecord {
  const without = <Place extends { readonly photoIds: string[] }>(place: Place): Place => ({
    ...place,
    photoIds: place.photoIds.filter((id) => id !== photoId),
  });
  const [answers, findings] = [record.answers.map(without), record.findings.map(without)];
  return withNamedPhotos({ ...record, answers, findings });
}

function withNamedPhotos(record: InspectionRecord): InspectionRecord {
  const named = new Set([...record.answers, ...record.findings].flatMap(({ photoIds }) => photoIds));
  return { ...record, photos: record.photos.filter(({ photoId }) => named.has(photoId)) };
}

/** As it is sent: without answers that say nothing, in the order of the questions, finished at the moment. */
export function finishedRecord(
  record: InspectionRecord,
  questions: readonly Question[],
  moment: Date,
): InspectionRecord {
  const asked = questions.map((question) => answerTo(record, question));
  // Whoever answered for a building that the register has lost meanwhile has answered all the same.
  const others = record.answers.filter((answer) => !questions.some((question) => isAbout(question, answer)));
  const answers = [...asked, ...others]
    .filter((answer) => isGiven(answer) || answer.photoIds.length > 0)
    .map((answer) => ({ ...answer, text: answer.text?.trim() ? answer.text.trim() : null }));
  const findings = record.findings.map((finding) => ({ ...finding, description: finding.description.trim() }));
  const note = record.note?.trim() ? record.note.trim() : null;
  return withNamedPhotos({ ...record, answers, findings, note, finishedAt: localTime(moment) });
}
