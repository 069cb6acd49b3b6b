var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { ImportProgressFiles } from './import-progress.js';
import { findImportOrFail, summaryOf } from './import-run-summary.js';
const lookAgainMs = 100;
/** As long as the largest statement of a write takes, many times over. */
const mostWaitMs = 60_000;
/** How far the worker is with an import, and stopping it in the middle of the writing. */
let ImportCancellationService = class ImportCancellationService {
    work;
    files;
    constructor(work, files) {
        this.work = work;
        this.files = files;
    }
    progress({ municipalityCode }, importId) {
        return { progress: this.files.read({ municipalityCode, importId }) };
    }
    /**
     * Stops the writing and answers with the import as it is then: a preview again, the register unchanged. The wish is noted
     * before the database is asked, which an embedded one answers only when the writing is at its end, this way or the other.
     */
    async cancel(scope, id) {
        const key = { municipalityCode: scope.municipalityCode, importId: id };
        this.files.cancel(key);
        try {
            const before = await this.find(scope, id);
            const run = await this.settled(scope, id);
            if (run.status === 'preview')
                return run;
            if (run.status === 'committing')
                throw stillWriting();
            throw before.status === 'committing' || run.status === 'committed' ? tooLate() : nothingToStop(run.status);
        }
        finally {
            this.files.uncancel(key);
        }
    }
    async settled(scope, id) {
        const until = Date.now() + mostWaitMs;
        for (;;) {
            const run = await this.find(scope, id);
            if (run.status !== 'committing' || Date.now() > until)
                return run;
            await pause(lookAgainMs);
        }
    }
    find(scope, id) {
        return this.work.in(scope, async (database) => summaryOf(await findImportOrFail(database, scope, id)));
    }
};
ImportCancellationService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        ImportProgressFiles])
], ImportCancellationService);
export { ImportCancellationService };
function tooLate() {
    return new Problem(409, 'conflict', 'The import had been written before it could be stopped; take it back instead.', {
        detailJa: '中止する前に反映が終わりました。元に戻すには「この取込を取り消す」を使ってください。',
    });
}
function stillWriting() {
    return new Problem(409, 'conflict', 'The import has not stopped yet; look again in a moment.', {
        detailJa: 'まだ中止できていません。しばらくしてから画面を確認してください。',
    });
}
function nothingToStop(status) {
    return new Problem(409, 'conflict', `This import is ${status}; only one that is being written can be stopped.`, {
        detailJa: '中止できるのは、登録簿に反映している途中の取込だけです。',
        importStatus: status,
    });
}
//# sourceMappingURL=import-cancellation.service.js.map