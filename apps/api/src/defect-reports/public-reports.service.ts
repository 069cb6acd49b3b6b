import { DefectReport } from '#db/entities/defect-report.entity';
import { Finding } from '#db/entities/finding.entity';
import { contactKeptDays, publicStateOf, readReference } from '#libs/defect-report';
import { Injectable } from '@nestjs/common';
import { nobodysName } from '../accounts/permissions.js';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';

/** A city that takes reports, as residents see it. */
interface OpenCity {
  readonly name: string;
  readonly nameEn: string | null;
}

/** A published facility. */
interface OpenFacility {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
}

/** In nobody's name, whoever is signed in in that browser: who reports is not written down. */
export function asResident({ municipalityCode, patienceMs }: Scope): Scope {
  return { municipalityCode, actor: nobodysName, patienceMs: patienceMs ?? null };
}

/** What residents see of reporting. */
@Injectable()
export class PublicReportsService {
  constructor(private readonly work: Work) {}

  /** Read in the public's role. Throws 404 where the city takes no reports, or the facility is not published. */
  form({ municipalityCode }: Scope, facilityId: string | null) {
    return this.work.publicIn(municipalityCode, async (database) => {
      const [city] = await database.query<OpenCity[]>(
        `SELECT name, name_en AS "nameEn" FROM public_data.public_city WHERE takes_reports`,
      );
      if (!city) throw notFound(`municipality ${municipalityCode}`);
      if (facilityId === null) return { ...city, facility: null, contactKeptDays };
      const [facility] = await database.query<OpenFacility[]>(
        'SELECT id, name, address FROM public_data.public_facility WHERE id = $1',
        [facilityId],
      );
      if (!facility) throw notFound(`facility ${facilityId}`);
      return { ...city, facility, contactKeptDays };
    });
  }

  /** How far a report has come, and nothing else of it. */
  async state(scope: Scope, typed: string) {
    await this.form(scope, null);
    const { municipalityCode } = scope;
    return this.work.in(asResident(scope), async (database) => {
      const reference = readReference(typed);
      const report = reference && (await database.findOneBy(DefectReport, { municipalityCode, reference }));
      if (!report) throw notFound('report of that reference');
      const { findingId, status, rejection, answer } = report;
      const finding = findingId && (await database.findOneBy(Finding, { municipalityCode, id: findingId }));
      return { reference, state: publicStateOf(status, finding ? finding.status : null), rejection, answer };
    });
  }
}
