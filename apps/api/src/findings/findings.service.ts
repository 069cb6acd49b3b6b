import { Finding, FindingEvent } from '#db/entities/finding.entity';
import { canBeTakenBack, type FindingStep, nextSteps, rankTable, statusAfter } from '#libs/condition';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../accounts/permission.guard.js';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { describeFinding, findFindings, oneFinding, type ReadFinding, readSteps } from './find-findings.js';
import { readPriorityWeights } from './finding-priority.service.js';
import type { FindingsQuery, NewFindingStep } from './findings.schema.js';

/** What managers may say themselves; the rest is the engineers' to decide. */
const stepsOfManagers: ReadonlySet<FindingStep> = new Set(['repaired', 'reopened']);

/** 不具合 of a city, from report to verification. */
@Injectable()
export class FindingsService {
  constructor(private readonly work: Work) {}

  list(scope: Scope, query: FindingsQuery) {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      return findFindings(database, scope, query, await readPriorityWeights(database, scope.municipalityCode));
    });
  }

  read(scope: Scope, id: string) {
    return this.work.in(scope, (database) => describe(database, scope, id));
  }

  /** Throws 409 for a step that cannot be taken from where the finding stands. */
  take(scope: Scope, id: string, expectedVersion: number, taken: NewFindingStep) {
    const { step, note, ...told } = taken;
    if (step !== 'taken-back') requireStep(scope, step);
    const key = { municipalityCode: scope.municipalityCode, id };
    return this.work.in(scope, async (database) => {
      const current = await lockOrFail(database, scope, id);
      assertCurrent(current, expectedVersion, taken);
      const { sets, details } =
        step === 'taken-back' ? await takeBack(database, scope, id) : stepForward(current, step, told);
      await database.update(Finding, key, { ...sets, version: current.version + 1 });
      await addStep(database, scope, current, { step, note, details });
      return describe(database, scope, id);
    });
  }
}

function requireStep(scope: Scope, step: FindingStep): void {
  if (!stepsOfManagers.has(step)) requirePermission(scope, 'finding:decide');
}

/** All that steps set. */
type Standing = Pick<Finding, 'status' | 'severity' | 'consequence' | 'dueOn' | 'contractor' | 'costYen'>;

/** What a step sets, and what is kept of it: with how the finding stood before, so that it can be taken back. */
function stepForward(current: Finding, step: FindingStep, sets: Omit<NewFindingStep, 'step' | 'note'>) {
  const status = statusAfter(current.status, step);
  if (status === null) throw notFromHere();
  const { severity, consequence, dueOn, contractor, costYen } = current;
  const before: Standing = { status: current.status, severity, consequence, dueOn, contractor, costYen };
  return { sets: { ...sets, status }, details: { ...sets, before } };
}

/** How the finding stood before its last step. Throws 409 where that was nobody's step, or was taken back itself. */
async function takeBack(database: EntityManager, scope: Scope, findingId: string) {
  const { municipalityCode } = scope;
  const where = { municipalityCode, findingId };
  const last = await database.findOne(FindingEvent, { where, order: { number: 'DESC' } });
  const { before } = (last?.details ?? {}) as { readonly before?: Standing };
  if (!last || !before || !canBeTakenBack(last.step)) throw notFromHere();
  requireStep(scope, last.step);
  return { sets: before, details: {} };
}

async function lockOrFail(database: EntityManager, { municipalityCode }: Scope, id: string): Promise<Finding> {
  const finding = await database.findOne(Finding, {
    where: { municipalityCode, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!finding) throw notFound(`finding ${id}`);
  return finding;
}

async function addStep(
  database: EntityManager,
  { municipalityCode, actor, identity }: Scope,
  { id: findingId, facilityId }: Finding,
  taken: Pick<FindingEvent, 'step' | 'note' | 'details'>,
): Promise<void> {
  const number = 1 + (await database.countBy(FindingEvent, { municipalityCode, findingId }));
  const who = { takenBy: actor, takenByName: identity?.displayName ?? actor };
  await database.insert(FindingEvent, {
    municipalityCode,
    id: randomUUID(),
    findingId,
    facilityId,
    number,
    ...who,
    ...taken,
  });
}

async function describe(database: EntityManager, { municipalityCode }: Scope, id: string) {
  const weights = await readPriorityWeights(database, municipalityCode);
  const table = JSON.stringify(rankTable(weights));
  const [row] = await database.query<ReadFinding[]>(oneFinding, [municipalityCode, id, table]);
  if (!row) throw notFound(`finding ${id}`);
  const steps = await readSteps(database, municipalityCode, [id]);
  return { ...describeFinding(row, weights), nextSteps: nextSteps(row.status), steps: steps.get(id) ?? [] };
}

function notFromHere(): Problem {
  return new Problem(
    409,
    'conflict',
    'The finding does not stand where this step can be taken from. Look at what was done about it.',
    {
      detailJa: '不具合の現在の状態からは、この処理に進めません。対応の経過を確かめてください。',
    },
  );
}
