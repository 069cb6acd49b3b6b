import { Finding, FindingEvent } from '#db/entities/finding.entity';
import type { Inspection } from '#db/entities/inspection.entity';
import { usualConsequence } from '#libs/condition';
import type { InspectionRecord } from '#libs/contracts';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In } from 'typeorm';
import { Problem } from '../http/problem.js';
import { insertRows } from './insert-rows.js';

type Told = InspectionRecord['findings'][number];

/** A revision whose findings are written: whose account new ones belong to, and whether any of them is on record already. */
interface Telling {
  readonly inspection: Inspection;
  readonly reportedBy: string;
  readonly someKnown: boolean;
}

/**
 * Writes what a revision tells of findings: new ones as reported, changed ones with a step that says so; one that it leaves out is
 * withdrawn unless somebody has acted on it. Throws 409 for the id of another inspection's finding.
 */
export async function writeFindings(
  database: EntityManager,
  { inspection, reportedBy, someKnown }: Telling,
): Promise<void> {
  const { record } = inspection;
  const known = someKnown ? await ownFindings(database, inspection) : [];
  const unknown = record.findings.filter(({ findingId }) => !known.some((finding) => finding.id === findingId));
  if (unknown.length > 0) await report(database, inspection, reportedBy, unknown);
  for (const before of known) {
    const told = record.findings.find(({ findingId }) => findingId === before.id);
    if (told) await revise(database, inspection, before, told);
  }
  const left = known.filter((finding) => !record.findings.some(({ findingId }) => findingId === finding.id));
  for (const finding of left) await withdraw(database, inspection, finding);
}

/** Those of the inspection; throws 409 where the record tells of another's. */
async function ownFindings(database: EntityManager, { municipalityCode, id, record }: Inspection): Promise<Finding[]> {
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

async function report(
  database: EntityManager,
  inspection: Inspection,
  reportedBy: string,
  findings: readonly Told[],
): Promise<void> {
  const { municipalityCode, facilityId, id: inspectionId, revision } = inspection;
  const rows = findings.map((told) => ({
    municipalityCode,
    id: told.findingId,
    ...contentOf(told),
    facilityId,
    inspectionId,
    inspectionRevision: revision,
    status: 'reported' as const,
    consequence: usualConsequence(told.component),
    reportedAt: inspection.receivedAt,
    reportedBy,
    reportedByName: inspection.inspectedByName,
  }));
  await insertRows(database, Finding, rows);
  const steps = rows.map(({ id }) => stepOf(inspection, id, 1, 'reported'));
  await insertRows(database, FindingEvent, steps);
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
