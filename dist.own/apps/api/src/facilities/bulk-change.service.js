var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Facility } from '#db/entities/facility.entity';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { planBulkChange } from './bulk-plan.js';
import { editFacility } from './facility-edit.js';
/** One decision for many facilities: told beforehand, taken for all or for none, and taken back as one. */
let BulkChangeService = class BulkChangeService {
    work;
    constructor(work) {
        this.work = work;
    }
    preview(scope, bulk) {
        return this.work.in(scope, async (database) => {
            const { edits, ...rest } = await plan(database, scope, bulk, false);
            return { changed: edits.length, ...rest };
        });
    }
    /** One stale or missing facility refuses the whole decision; the refusal names all of them. */
    change(scope, bulk) {
        return this.work.in(scope, async (database) => {
            const { edits, alreadySo, stale, missing } = await plan(database, scope, bulk, true);
            if (stale.length + missing.length > 0)
                throw refusal({ stale, missing });
            for (const facility of edits)
                await editFacility(database, scope, facility, bulk.changes);
            return { changed: edits.length, alreadySo, undoId: await undoIdOf(database, scope) };
        });
    }
};
BulkChangeService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], BulkChangeService);
export { BulkChangeService };
async function plan(database, scope, { facilities, changes }, forUpdate) {
    const standing = await database.find(Facility, {
        where: { municipalityCode: scope.municipalityCode, id: In(facilities.map(({ id }) => id)) },
        // One order for all, so that two decisions at once wait for each other and never lock crosswise.
        order: { id: 'ASC' },
        ...(forUpdate && { lock: { mode: 'pessimistic_write' } }),
    });
    return planBulkChange(facilities, standing, changes);
}
/** The journal entry whose undo, with `together`, takes back all that this transaction has edited; null where that is nothing. */
async function undoIdOf(database, { municipalityCode }) {
    const [row] = await database.query(`SELECT max(id)::float8 AS id FROM audit WHERE municipality_code = $1 AND entity = 'facility' AND at = now()`, [municipalityCode]);
    return row?.id ?? null;
}
function refusal(inTheWay) {
    const count = inTheWay.stale.length + inTheWay.missing.length;
    const detail = `${count} of these facilities have been changed or removed since you opened them. Leave them out, or look again.`;
    return new Problem(412, 'stale', detail, {
        detailJa: `選んだ施設のうち${count}件が、開いている間に変更または削除されました。除いて保存するか、選び直してください。`,
        ...inTheWay,
    });
}
//# sourceMappingURL=bulk-change.service.js.map