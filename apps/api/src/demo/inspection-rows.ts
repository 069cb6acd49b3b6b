import type { DemoFinding, DemoGrade, DemoPhoto, DemoRound, DemoStep } from '#db/seeds/demo-city/inspections/types';
import { fiscalYearOf } from '#libs/calendar';
import { type FindingStatus, statusAfter, usualConsequence } from '#libs/condition';
import {
  canonicalJson,
  type InspectionAnswer,
  type InspectionFinding,
  type InspectionPhoto,
  type InspectionRecord,
} from '#libs/contracts';
import { createHash } from 'node:crypto';
import { commandActor } from '../accounts/permissions.js';
import { shippedTemplates } from '../inspection-templates/shipped-templates.js';
import { worstGradeOf } from '../inspections/record-rows.js';
import type { Row } from './demo-rows.js';

/** A drawing as it lies in the store of photos. */
export interface KeptDrawing {
  readonly storedAs: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The drawings by the ids of photos. */
export type KeptDrawings = ReadonlyMap<string, KeptDrawing>;

const people = {
  manager: { login: 'demo-manager', name: '施設管理者（デモ）' },
  inspector: { login: 'demo-inspector', name: '点検者（デモ）' },
  engineer: { login: 'demo-planner', name: '架空建築設計事務所' },
} as const;

const kinds: readonly string[] = ['daily', 'condition-survey', 'drone'] satisfies DemoRound['kind'][];
const templates = shippedTemplates.filter(({ kind }) => kinds.includes(kind));
const templateOf = (kind: DemoRound['kind']) => templates.find((one) => one.kind === kind)!;
const minutesAtPlace = 45;
const minutesToServer = 20;

/** Rows of inspections and of what follows from them, without the city's code; parents before children. */
export function inspectionRows(
  rounds: readonly DemoRound[],
  drawings: KeptDrawings,
): readonly (readonly [string, readonly Row[]])[] {
  const serials = new Map<number, number>();
  const made = rounds.map((round) => ({ round, record: recordOf(round, drawings) }));
  const findings = rounds.flatMap((round) => round.findings.map((finding) => ({ round, finding })));
  const photos = findings.flatMap(({ round, finding }) =>
    finding.photo ? [{ round, finding, photo: finding.photo }] : [],
  );
  return [
    ['inspection_template', templates.map(({ id }) => ({ id, edition: 1, version: 1 }))],
    ['inspection_template_edition', templates.map(editionRow)],
    ['inspection', made.map(({ round, record }) => inspectionRow(round, record, serials))],
    ['condition_grade', rounds.flatMap((round) => round.grades.map((grade) => gradeRow(round, grade)))],
    ['photo_file', photos.map(({ round, photo }) => fileRow(round, drawings.get(photo.id)!))],
    ['finding', findings.map(({ round, finding }) => findingRow(round, finding))],
    ['finding_event', findings.flatMap(({ round, finding }) => eventRows(round, finding))],
    ['inspection_photo', photos.map(({ round, finding, photo }) => photoRow(round, finding, drawings.get(photo.id)!))],
  ];
}

/** An inspection as a phone would have sent it. */
export function recordOf(round: DemoRound, drawings: KeptDrawings): InspectionRecord {
  const { id: templateId } = templateOf(round.kind);
  return {
    schemaVersion: 1,
    inspectionId: round.id,
    revision: 1,
    facilityId: round.facilityId,
    templateId,
    templateEdition: 1,
    startedAt: momentOf(round),
    finishedAt: momentOf(round, minutesAtPlace),
    inspectedOn: round.day,
    answers: [...(round.kind === 'condition-survey' ? [] : checks(round)), ...round.grades.map(gradeAnswer)],
    findings: round.findings.map(told),
    photos: round.findings.flatMap(({ photo }) => (photo ? [photoAsSent(round, photo, drawings)] : [])),
    note: null,
  };
}

const unanswered = {
  buildingId: null,
  grade: null,
  result: null,
  number: null,
  text: null,
  isAsLastTime: false,
  photoIds: [],
} satisfies Omit<InspectionAnswer, 'itemKey'>;

/** Each item that must be answered, and those at which something was found. */
function checks({ kind, defects }: DemoRound): InspectionAnswer[] {
  return templateOf(kind)
    .items.filter(({ key, answer, isRequired }) => answer === 'check' && (isRequired || defects.includes(key)))
    .map(({ key: itemKey }) => ({ ...unanswered, itemKey, result: defects.includes(itemKey) ? 'defect' : 'fine' }));
}

const gradeAnswer = ({ buildingId, component: itemKey, grade }: DemoGrade): InspectionAnswer => ({
  ...unanswered,
  itemKey,
  buildingId,
  grade,
});

function told(finding: DemoFinding): InspectionRecord['findings'][number] {
  const { id: findingId, buildingId, itemKey, component, severity, description, photo } = finding;
  const said = { buildingId, itemKey, component, severity, description };
  return { findingId, ...said, position: positionOf(finding), photoIds: photo ? [photo.id] : [] };
}

/** As a phone says it that knows its place to some metres. */
function positionOf({ position }: DemoFinding): InspectionFinding['position'] {
  return position && { on: 'map', ...position, accuracyM: 8 };
}

function photoAsSent(round: DemoRound, { id: photoId }: DemoPhoto, drawings: KeptDrawings): InspectionPhoto {
  const { sha256, bytes, widthPx, heightPx } = drawings.get(photoId)!;
  return {
    photoId,
    sha256,
    bytes,
    widthPx,
    heightPx,
    mediaType: 'image/jpeg',
    takenAt: momentOf(round, 10),
    drawing: [],
  };
}

/** In Japan, so many minutes after it began. */
function momentOf({ day, minuteOfDay }: Pick<DemoRound, 'day' | 'minuteOfDay'>, minutes = 0): string {
  const minute = minuteOfDay + minutes;
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${day}T${clock}:00+09:00`;
}

function editionRow({ id, name, kind, role, majorCategories, items }: (typeof templates)[number]): Row {
  const content = { name, kind, role, major_categories: majorCategories, items };
  return { template_id: id, edition: 1, ...content, created_by: commandActor };
}

function inspectionRow(round: DemoRound, record: InspectionRecord, serials: Map<number, number>): Row {
  const { login, name } = people[round.by];
  const fiscalYear = fiscalYearOf(Number(round.day.slice(0, 4)), Number(round.day.slice(5, 7)));
  const serial = (serials.get(fiscalYear) ?? 0) + 1;
  serials.set(fiscalYear, serial);
  return {
    id: round.id,
    revision: 1,
    facility_id: round.facilityId,
    template_id: record.templateId,
    template_edition: 1,
    kind: round.kind,
    inspected_on: round.day,
    started_at: record.startedAt,
    finished_at: record.finishedAt,
    inspected_by: login,
    inspected_by_name: name,
    worst_grade: worstGradeOf(record),
    operation_id: round.operationId,
    content_sha256: createHash('sha256').update(canonicalJson(record)).digest('hex'),
    receipt_fiscal_year: fiscalYear,
    receipt_serial: serial,
    received_at: receivedAt(round),
    clock_off_seconds: null,
    record,
  };
}

const receivedAt = (round: DemoRound): string => momentOf(round, minutesAtPlace + minutesToServer);

function gradeRow(round: DemoRound, { buildingId, component, grade }: DemoGrade): Row {
  return {
    id: idFrom(`grade ${round.id} ${buildingId} ${component}`),
    facility_id: round.facilityId,
    building_id: buildingId,
    component,
    grade,
    graded_on: round.day,
    graded_by: people[round.by].login,
    // What was seen from the air waits for an engineer.
    confirmed: round.by === 'engineer',
    inspection_id: round.id,
    inspection_revision: 1,
    recorded_at: receivedAt(round),
  };
}

function fileRow(round: DemoRound, { storedAs, sha256, bytes, widthPx, heightPx }: KeptDrawing): Row {
  return {
    sha256,
    bytes,
    state: 'stored',
    refusal: null,
    stored_as: storedAs,
    stored_sha256: sha256,
    stored_bytes: bytes,
    width_px: widthPx,
    height_px: heightPx,
    settled_at: receivedAt(round),
  };
}

function findingRow(round: DemoRound, finding: DemoFinding): Row {
  const { id, buildingId, itemKey, component, severity, description, photo, steps } = finding;
  const set = Object.assign({}, ...steps.map(({ sets }) => sets)) as DemoStep['sets'];
  const { login, name } = people[round.by];
  return {
    id,
    facility_id: round.facilityId,
    building_id: buildingId,
    inspection_id: round.id,
    inspection_revision: 1,
    item_key: itemKey,
    component,
    severity,
    description,
    position: positionOf(finding),
    photo_ids: photo ? [photo.id] : [],
    consequence: usualConsequence(component),
    status: statusOf(finding),
    due_on: set.dueOn ?? null,
    contractor: set.contractor ?? null,
    cost_yen: set.costYen ?? null,
    reported_at: receivedAt(round),
    reported_by: login,
    reported_by_name: name,
    version: 1 + steps.length,
  };
}

/** Where the steps lead. Throws for one that cannot be taken. */
export function statusOf({ id, steps }: Pick<DemoFinding, 'id' | 'steps'>): FindingStatus {
  return steps.reduce<FindingStatus>((status, { step }) => {
    const next = statusAfter(status, step);
    if (next === null) throw new Error(`finding ${id} cannot go from ${status} by ${step}`);
    return next;
  }, 'reported');
}

function eventRows(round: DemoRound, { id: findingId, steps }: DemoFinding): Row[] {
  const { facilityId: facility_id } = round;
  const reporter = round.by;
  const reported = {
    step: 'reported' as const,
    at: receivedAt(round),
    by: reporter,
    note: null,
    details: { revision: 1 },
  };
  const taken = steps.map(({ step, day, by, note, sets }) => {
    return { step, at: `${day}T16:00:00+09:00`, by, note, details: sets };
  });
  return [reported, ...taken].map(({ step, at, by, note, details }, before) => ({
    id: idFrom(`event ${findingId} ${before}`),
    finding_id: findingId,
    facility_id,
    number: before + 1,
    step,
    at,
    taken_by: people[by].login,
    taken_by_name: people[by].name,
    note,
    details,
  }));
}

function photoRow(round: DemoRound, { id, buildingId, itemKey, photo }: DemoFinding, { sha256 }: KeptDrawing): Row {
  return {
    id: photo!.id,
    facility_id: round.facilityId,
    inspection_id: round.id,
    inspection_revision: 1,
    building_id: buildingId,
    item_key: itemKey,
    finding_id: id,
    sha256,
    drawing: [],
    taken_at: momentOf(round, 10),
  };
}

/** The same id for the same words. */
function idFrom(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
