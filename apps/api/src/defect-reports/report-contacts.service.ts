import { DefectReportContact } from '#db/entities/defect-report.entity';
import { contactKeptDays } from '#libs/defect-report';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { commandActor } from '../accounts/permissions.js';
import { Work } from '../accounts/work.js';
import { JobWorker } from '../jobs/job-worker.js';

interface DueContacts {
  readonly municipalityCode: string;
  readonly reportIds: readonly string[];
}

/** Removes how residents can be reached once their reports have been closed long enough. */
@Injectable()
export class ReportContactsService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly worker: JobWorker,
  ) {}

  onModuleInit(): void {
    this.worker.chore(() => this.purge(new Date()));
  }

  async purge(now: Date): Promise<void> {
    const closedBefore = new Date(now.getTime() - contactKeptDays * 24 * 60 * 60 * 1000);
    const due = await this.work.acrossCities((database) => database.query<DueContacts[]>(dueContacts, [closedBefore]));
    for (const { municipalityCode, reportIds } of due) {
      const scope = { municipalityCode, actor: commandActor, reason: `contacts are kept for ${contactKeptDays} days` };
      await this.work.in(scope, async (database) => {
        await database.delete(DefectReportContact, { municipalityCode, reportId: In([...reportIds]) });
      });
    }
  }
}

/** Of reports that were closed before $1: rejected, or their finding mended, dismissed or gone. */
const dueContacts = `
SELECT r.municipality_code AS "municipalityCode", array_agg(r.id) AS "reportIds"
  FROM defect_report_contact c
  JOIN defect_report r ON r.municipality_code = c.municipality_code AND r.id = c.report_id
  LEFT JOIN finding n ON n.municipality_code = r.municipality_code AND n.id = r.finding_id
 WHERE r.decided_at < $1
   AND (r.status = 'rejected' OR n.id IS NULL OR n.status IN ('repaired', 'verified', 'dismissed'))
   AND NOT EXISTS (SELECT 1 FROM finding_event e
                    WHERE e.municipality_code = n.municipality_code AND e.finding_id = n.id AND e.at >= $1)
 GROUP BY r.municipality_code`;
