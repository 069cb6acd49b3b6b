import { Facility } from '#db/entities/facility.entity';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { newestChangeId } from '../history/newest-change-id.js';
import { Problem } from '../http/problem.js';
import { type BulkPlan, planBulkChange } from './bulk-plan.js';
import type { BulkChange } from './facilities.schema.js';
import { editFacility } from './facility-edit.js';

/** One decision for many facilities: told beforehand, taken for all or for none, and taken back as one. */
@Injectable()
export class BulkChangeService {
  constructor(private readonly work: Work) {}

  preview(scope: Scope, bulk: BulkChange) {
    return this.work.in(scope, async (database) => {
      const { edits, ...rest } = await plan(database, scope, bulk, false);
      return { changed: edits.length, ...rest };
    });
  }

  /** One stale or missing facility refuses the whole decision; the refusal names all of them. */
  change(scope: Scope, bulk: BulkChange) {
    return this.work.in(scope, async (database) => {
      const { edits, alreadySo, stale, missing } = await plan(database, scope, bulk, true);
      if (stale.length + missing.length > 0) throw refusal({ stale, missing });
      for (const facility of edits) await editFacility(database, scope, facility, bulk.changes);
      return {
        changed: edits.length,
        alreadySo,
        undoId: await newestChangeId(database, scope.municipalityCode, 'facility'),
      };
    });
  }
}

async function plan(database: EntityManager, scope: Scope, { facilities, changes }: BulkChange, forUpdate: boolean) {
  const standing = await database.find(Facility, {
    where: { municipalityCode: scope.municipalityCode, id: In(facilities.map(({ id }) => id)) },
    // One order for all, so that two decisions at once wait for each other and never lock crosswise.
    order: { id: 'ASC' },
    ...(forUpdate && { lock: { mode: 'pessimistic_write' } }),
  });
  return planBulkChange(facilities, standing, changes);
}

function refusal(inTheWay: Pick<BulkPlan<Facility>, 'stale' | 'missing'>): Problem {
  const count = inTheWay.stale.length + inTheWay.missing.length;
  const detail = `${count} of these facilities have been changed or removed since you opened them. Leave them out, or look again.`;
  return new Problem(412, 'stale', detail, {
    detailJa: `選んだ施設のうち${count}件が、開いている間に変更または削除されました。除いて保存するか、選び直してください。`,
    ...inTheWay,
  });
}
