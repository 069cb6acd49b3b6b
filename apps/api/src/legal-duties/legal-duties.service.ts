import { Facility } from '#db/entities/facility.entity';
import { LegalDuty } from '#db/entities/legal-duty.entity';
import { LegalInspection } from '#db/entities/legal-inspection.entity';
import { type DueState, dueStates } from '#libs/legal-inspection';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type EntityManager, In, Not } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { pageFrom } from '../http/paging.js';
import { notFound, Problem } from '../http/problem.js';
import { newestChangeId } from '../history/newest-change-id.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { Settings } from '../settings.js';
import { calendarOf, type DoneDay, isDueIn } from './duty-calendar.js';
import type { Duties, DutiesReach, DutyFilter, DutyQuery, NewInspection } from './legal-duties.schema.js';
import { type Duty, readDoneIn, readDuties } from './read-duties.js';

/** 法定点検 of a city: what is due when, and what was done. */
@Injectable()
export class LegalDutiesService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  async list(scope: Scope, query: DutyQuery) {
    const found = await this.found(scope, query);
    const counts = Object.fromEntries(dueStates.map((state) => [state, 0])) as Record<DueState, number>;
    for (const { state } of found) counts[state] += 1;
    return { ...pageFrom(found.filter(inState(query)), query), today: this.settings.today(), counts };
  }

  /** Every duty that the filter leaves. */
  async all(scope: Scope, filter: DutyFilter): Promise<Duty[]> {
    return (await this.found(scope, filter)).filter(inState(filter));
  }

  calendar(scope: Scope, fiscalYear: number = this.settings.currentFiscalYear) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const today = this.settings.today();
      const duties = await readDuties(database, municipalityCode, {}, today);
      const done = await database.query<DoneDay[]>(doneInYear, [
        municipalityCode,
        `${fiscalYear}-04-01`,
        `${fiscalYear + 1}-04-01`,
      ]);
      return { ...calendarOf(fiscalYear, duties, done, today), today };
    });
  }

  /** How many facilities a decision for many would reach. */
  previewMany(scope: Scope, reach: DutiesReach) {
    return this.work.in(scope, async (database) => {
      const { all, missing } = await facilitiesWithout(database, scope, reach);
      return { added: missing.length, kept: all.length - missing.length };
    });
  }

  /** For every facility of the categories that is not closed and has no duty of this kind. */
  addToMany(scope: Scope, { majorCategories, ...fields }: Duties) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const { all, missing } = await facilitiesWithout(database, scope, { kind: fields.kind, majorCategories });
      const rows = missing.map(({ id }) => ({ municipalityCode, id: randomUUID(), facilityId: id, ...fields }));
      await database.insert(LegalDuty, rows);
      const undoId = missing.length > 0 ? await newestChangeId(database, municipalityCode, 'legal_duty') : null;
      return { added: missing.length, kept: all.length - missing.length, undoId };
    });
  }

  inspectionsOf(scope: Scope, dutyId: string) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await findDuty(database, scope, dutyId);
      const order = { doneOn: 'DESC', id: 'ASC' } as const;
      return { items: await database.find(LegalInspection, { where: { municipalityCode, dutyId }, order }) };
    });
  }

  record(scope: Scope, dutyId: string, fields: NewInspection) {
    this.requirePast(fields.doneOn);
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const { facilityId } = await findDuty(database, scope, dutyId);
      const id = randomUUID();
      await database.insert(LegalInspection, { municipalityCode, id, facilityId, dutyId, ...fields });
      return { id, version: 1 };
    });
  }

  /** An inspection that is still to come is planned, not recorded. */
  requirePast(doneOn: string | undefined): void {
    if (doneOn === undefined || doneOn <= this.settings.today()) return;
    throw new Problem(400, 'bad-request', `doneOn: ${doneOn} is still to come. Record it once it has been done.`, {
      detailJa: `点検日「${doneOn}」はまだ来ていません。実施してから記録してください。`,
    });
  }

  /** Whatever their state. */
  private found(scope: Scope, filter: DutyFilter): Promise<Duty[]> {
    const { municipalityCode } = scope;
    const { month } = filter;
    const today = this.settings.today();
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const duties = await readDuties(database, municipalityCode, filter, today);
      if (month === undefined) return duties;
      const done = await readDoneIn(database, municipalityCode, month);
      return duties.filter((duty) => done.has(duty.id) || isDueIn(duty, month, today));
    });
  }
}

const doneInYear = `
SELECT d.kind, i.done_on::text AS "doneOn" FROM legal_inspection i
JOIN legal_duty d ON d.municipality_code = i.municipality_code AND d.id = i.duty_id
WHERE i.municipality_code = $1 AND i.done_on >= $2 AND i.done_on < $3`;

async function facilitiesWithout(database: EntityManager, scope: Scope, { kind, majorCategories }: DutiesReach) {
  const { municipalityCode } = scope;
  await requireMunicipality(database, municipalityCode);
  const where = { municipalityCode, majorCategory: In(majorCategories), status: Not('closed' as const) };
  const all = await database.find(Facility, { select: { id: true }, where });
  const having = await database.find(LegalDuty, { select: { facilityId: true }, where: { municipalityCode, kind } });
  const has = new Set(having.map(({ facilityId }) => facilityId));
  return { all, missing: all.filter(({ id }) => !has.has(id)) };
}

const inState =
  ({ state }: DutyFilter) =>
  (duty: Duty) =>
    state === undefined || duty.state === state;

async function findDuty(database: EntityManager, { municipalityCode }: Scope, id: string): Promise<LegalDuty> {
  const duty = await database.findOneBy(LegalDuty, { municipalityCode, id });
  if (!duty) throw notFound(`legal duty ${id}`);
  return duty;
}
