import { Finding, FindingEvent } from '#db/entities/finding.entity';
import type { Inspection } from '#db/entities/inspection.entity';
import { usualConsequence } from '#libs/condition';
import type { InspectionRecord } from '#libs/contracts';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In } from 'typeorm';
import { Problem } from '../http/problem.js';
import type { RecordRows } from './write-records.js';

type Told = InspectionRecord['findings'][number];

/** Findings that a revision tells of for the first time, as reported. */
export function newFindings(
  inspection: Inspection,
  reportedBy: string,
  known: readonly Finding[],
): Pick<RecordRows, 'findings' | 'events'> {
  const { findings } = inspection.record;
  const unknown = findings.filter(({ findingId }) => !known.some(({ id }) => id === findingId));
  return {
    findings: unknown.map((told) => reported(inspection, reportedBy, told)),
    events: unknown.map(({ findingId }) => stepOf(inspection, findingId, 1, 'reported')),
  };
}

/** Writes what a revision tells anew of findings, changed ones with a step that says so; one that it leaves out is withdrawn unless somebody has acted on it. */
export async function reviseFindings(
  database: EntityManager,
  inspection: Inspection,
  known: readonly Finding[],
): Promise<void> {
  const told = new Map(inspection.record.findings.map((finding) => [finding.findingId, finding]));
  for (const before of known) {
    const now = told.get(before.id);
    await (now ? revise(database, inspection, before, now) : withdraw(database, inspection, before));
  }
}

/** Those of the inspection; throws 409 where the record tells of another's. */
export async function readOwnFindings(
  database: EntityManager,
  { municipalityCode, id, record }: Inspection,
): Promise<Finding[]> {
  const told = In(record.findings.map(({ findingId }) => findingId));
  const known = await database.findBy(Finding, [
    { municipalityCode, inspectionId: id },
    { municipalityCode, id: told },
  ]);
  const foreign = known.find(({ inspectionId }) => inspectionId !== id);
  if (foreign) throw foreignFinding(foreign.id);
  return known;
}

function contentOf({ buildingId, itemKey, component, severity, description, position, photoIds }: Told) {
  return { buildingId, itemKey, component, severity, description, position, photoIds };
}

function reported(inspection: Inspection, reportedBy: string, told: Told): Partial<Finding> {
  const { municipalityCode, facilityId, id: inspectionId, revision: inspectionRevision } = inspection;
  const { receivedAt: reportedAt, inspectedByName: reportedByName } = inspection;
  return {
    municipalityCode,
    id: told.findingId,
    ...contentOf(told),
    facilityId,
    inspectionId,
    inspectionRevision,
    status: 'reported',
    consequence: usualConsequence(told.component),
    reportedAt,
    reportedBy,
    reportedByName,
  };
}

async function revise(database: EntityManager, inspection: Inspection, before: Finding, told: Told): Promise<void> {
  // What an engineer has judged since stays as it was judged.
  const content = { ...contentOf(told), ...(before.status !== 'reported' && { severity: before.severity }) };
  const isSame = Object.entries(content).every(([name, value]) =>
    isDeepStrictEqual(before[name as keyof Finding], value),
  );
  const key = { municipalityCode: before.municipalityCode, id: before.id };
  const inspectionRevision = inspection.revision;
  const version = isSame ? before.version : before.version + 1;
  await database.update(Finding, key, { ...content, inspectionRevision, version });
  if (!isSame) await addStep(database, inspection, before.id, 'revised');
}

async function withdraw(
  database: EntityManager,
  inspection: Inspection,
  { municipalityCode, id, status, version }: Finding,
) {
  if (status !== 'reported') return;
  await database.update(Finding, { municipalityCode, id }, { status: 'dismissed', version: version + 1 });
  await addStep(database, inspection, id, 'withdrawn');
}

async function addStep(database: EntityManager, inspection: Inspection, findingId: string, step: FindingEvent['step']) {
  const { municipalityCode } = inspection;
  const number = 1 + (await database.countBy(FindingEvent, { municipalityCode, findingId }));
  await database.insert(FindingEvent, stepOf(inspection, findingId, number, step));
}

function stepOf(
  inspection: Inspection,
  findingId: string,
  number: number,
  step: FindingEvent['step'],
): Omit<FindingEvent, 'at' | 'note'> {
  const { municipalityCode, facilityId, inspectedBy: takenBy, inspectedByName: takenByName, revision } = inspection;
  const details = { revision };
  return { municipalityCode, id: randomUUID(), findingId, facilityId, number, step, takenBy, takenByName, details };
}

function foreignFinding(id: string): Problem {
  return new Problem(409, 'conflict', `Finding ${id} belongs to another inspection.`, {
    detailJa: '同じ番号の不具合が、別の点検ですでに登録されています。端末の記録はそのまま残っています。',
  });
}
