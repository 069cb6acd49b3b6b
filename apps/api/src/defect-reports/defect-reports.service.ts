import { DefectReport, DefectReportContact } from '#db/entities/defect-report.entity';
import { Facility } from '#db/entities/facility.entity';
import { Finding, FindingEvent } from '#db/entities/finding.entity';
import { usualConsequence } from '#libs/condition';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { nobodysName } from '../accounts/permissions.js';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import type { Acceptance, Joining, Rejecting, ReportsQuery } from './defect-reports.schema.js';
import { describeReport, findReports, readReport, reportsOf, suggestionsFor } from './read-reports.js';
import { alreadyDecided, cannotReopen, findingIsClosed } from './refused-reports.js';

type Decision = Partial<Pick<DefectReport, 'status' | 'findingId' | 'rejection' | 'answer' | 'facilityId'>>;

/** Looks through what residents reported: nobody else sees any of it before it is accepted. */
@Injectable()
export class DefectReportsService {
  constructor(private readonly work: Work) {}

  list(scope: Scope, query: ReportsQuery) {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      return findReports(database, scope.municipalityCode, query);
    });
  }

  read(scope: Scope, id: string) {
    return this.work.in(scope, (database) => describe(database, scope, id));
  }

  /** Those that came to be a finding; who keeps to own facilities sees those of them alone. */
  ofFinding(scope: Scope, findingId: string) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const exists = await database.existsBy(Finding, { municipalityCode, id: findingId });
      if (!exists) throw notFound(`finding ${findingId}`);
      return { items: await reportsOf(database, municipalityCode, findingId) };
    });
  }

  /** It becomes a finding, which starts where those of inspections start. */
  accept(scope: Scope, id: string, expectedVersion: number, acceptance: Acceptance) {
    return this.decide(scope, id, expectedVersion, acceptance, async (database, report) => {
      const { facilityId, answer } = acceptance;
      await requireFacility(database, scope, facilityId);
      const findingId = await insertFinding(database, scope, report, acceptance);
      return { status: 'accepted', findingId, facilityId, ...(answer !== undefined && { answer }) };
    });
  }

  /** It is about what is known already. Throws 409 where that is closed. */
  join(scope: Scope, id: string, expectedVersion: number, joining: Joining) {
    const { municipalityCode } = scope;
    return this.decide(scope, id, expectedVersion, joining, async (database) => {
      const { findingId, answer } = joining;
      const finding = await database.findOneBy(Finding, { municipalityCode, id: findingId });
      if (!finding) throw notFound(`finding ${findingId}`);
      if (['verified', 'dismissed'].includes(finding.status)) throw findingIsClosed();
      const { facilityId } = finding;
      return { status: 'joined', findingId, facilityId, ...(answer !== undefined && { answer }) };
    });
  }

  reject(scope: Scope, id: string, expectedVersion: number, { rejection, answer }: Rejecting) {
    return this.decide(scope, id, expectedVersion, { rejection, answer }, async () => {
      return { status: 'rejected', rejection, answer };
    });
  }

  /** Takes a rejection or a joining back. Throws 409 where it has become a finding of its own. */
  reopen(scope: Scope, id: string, expectedVersion: number) {
    return this.change(scope, id, expectedVersion, {}, async (_, { status }) => {
      if (status === 'accepted') throw cannotReopen();
      return status === 'received' ? {} : { status: 'received', findingId: null, rejection: null, answer: null };
    });
  }

  answer(scope: Scope, id: string, expectedVersion: number, answer: string | null) {
    return this.change(scope, id, expectedVersion, { answer }, async (_, report) => {
      return report.answer === answer ? {} : { answer };
    });
  }

  /** Removes how whoever sent it can be reached; nothing of that stays, in the journal neither. */
  removeContact(scope: Scope, id: string): Promise<void> {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const { affected } = await database.delete(DefectReportContact, { municipalityCode, reportId: id });
      if (affected === 0) throw notFound(`contact of report ${id}`);
    });
  }

  private decide(
    scope: Scope,
    id: string,
    expectedVersion: number,
    sent: object,
    decision: (database: EntityManager, report: DefectReport) => Promise<Decision>,
  ) {
    return this.change(scope, id, expectedVersion, sent, (database, report) => {
      if (report.status !== 'received') throw alreadyDecided();
      return decision(database, report);
    });
  }

  /** What changes nothing is not written. */
  private change(
    scope: Scope,
    id: string,
    expectedVersion: number,
    sent: object,
    change: (database: EntityManager, report: DefectReport) => Promise<Decision>,
  ) {
    const key = { municipalityCode: scope.municipalityCode, id };
    return this.work.in(scope, async (database) => {
      const report = await lockOrFail(database, scope, id);
      assertCurrent(report, expectedVersion, sent);
      const changed = await change(database, report);
      if (Object.keys(changed).length > 0) {
        const decided = changed.status === undefined ? {} : decidedBy(scope, changed.status);
        await database.update(DefectReport, key, { ...changed, ...decided, version: report.version + 1 });
      }
      return describe(database, scope, id);
    });
  }
}

/** When and by whom; nobody, where it is to be decided again. */
function decidedBy({ actor, identity }: Scope, status: DefectReport['status']) {
  if (status === 'received') return { decidedAt: null, decidedByName: null };
  return { decidedAt: new Date(), decidedByName: identity?.displayName ?? actor };
}

async function lockOrFail(database: EntityManager, { municipalityCode }: Scope, id: string): Promise<DefectReport> {
  const lock = { mode: 'pessimistic_write' } as const;
  const report = await database.findOne(DefectReport, { where: { municipalityCode, id }, lock });
  if (!report) throw notFound(`report ${id}`);
  return report;
}

async function requireFacility(database: EntityManager, { municipalityCode }: Scope, id: string): Promise<void> {
  if (!(await database.existsBy(Facility, { municipalityCode, id }))) throw notFound(`facility ${id}`);
}

/** Its id. */
async function insertFinding(
  database: EntityManager,
  { municipalityCode, actor, identity }: Scope,
  report: DefectReport,
  { facilityId, component, severity, description }: Acceptance,
): Promise<string> {
  const id = randomUUID();
  const { lon, lat, receivedAt } = report;
  await database.insert(Finding, {
    municipalityCode,
    id,
    facilityId,
    defectReportId: report.id,
    component,
    severity,
    description: description ?? [report.description, report.place].filter(Boolean).join('\n'),
    position: lon === null || lat === null ? null : { on: 'map', lon, lat, accuracyM: null },
    consequence: usualConsequence(component),
    status: 'reported',
    reportedAt: receivedAt,
    reportedBy: nobodysName,
    reportedByName: `市民 ${report.reference}`,
  });
  const who = { takenBy: actor, takenByName: identity?.displayName ?? actor };
  const step = { id: randomUUID(), findingId: id, facilityId, number: 1, step: 'reported' as const };
  await database.insert(FindingEvent, { municipalityCode, ...step, ...who, details: { reference: report.reference } });
  return id;
}

async function describe(database: EntityManager, { municipalityCode }: Scope, id: string) {
  const report = await readReport(database, municipalityCode, id);
  if (!report) throw notFound(`report ${id}`);
  const contact = await database.findOneBy(DefectReportContact, { municipalityCode, reportId: id });
  const suggestions = await suggestionsFor(database, municipalityCode, report);
  return { ...describeReport(report), contact: contact?.contact ?? null, suggestions };
}
