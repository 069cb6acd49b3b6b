import { candidateOf } from '../planning/find-facility.js';
import { elsewhereWords, goneWords, reject } from './answer-edit.js';
import { facilityNamed, isCalled } from './name-facility.js';
import { registerWorkbook } from './read-register-workbook.js';
const nothing = { counts: { updated: 0, unchanged: 0, skipped: 0 }, held: [], rejected: [], planned: [] };
/** Rows that come back in an exported register: each changes its row by id, or waits where both sides have changed it. */
export class EditPlanner {
    command;
    answers;
    ofBuilding = new Map();
    constructor(command, answers) {
        this.command = command;
        this.answers = answers;
        for (const facility of command.facilities) {
            for (const { id } of facility.existing?.buildings ?? [])
                this.ofBuilding.set(id, facility);
        }
    }
    plan({ file, edits, municipalityCode }) {
        if (!edits)
            return nothing;
        const isElsewhere = municipalityCode?.slice(0, 5) !== this.command.code.slice(0, 5);
        const sheet = new SheetOutcome();
        for (const row of edits.facilities.rows) {
            const target = isElsewhere ? reject(row, elsewhereWords) : this.facilityTarget(row, edits);
            sheet.add(row, this.facilityOf(row.id), this.answers.answer(file, target, edits.language));
        }
        for (const row of edits.buildings.rows) {
            const target = isElsewhere ? reject(row, elsewhereWords) : this.buildingTarget(row, edits);
            sheet.add(row, this.ofBuilding.get(row.id) ?? null, this.answers.answer(file, target, edits.language));
        }
        for (const added of edits.added)
            this.addBuilding(file, added, isElsewhere, sheet);
        return sheet;
    }
    facilityOf(id) {
        const facility = this.command.byId.get(id);
        return facility?.existing ? facility : null;
    }
    facilityTarget(row, { facilities }) {
        const facility = this.facilityOf(row.id);
        if (!facility)
            return reject(row, goneWords);
        const { version } = facility.existing;
        return {
            row,
            name: facility.values.name,
            fields: facilities.fields,
            now: { version, values: facility.values },
            doubt: (values) => this.outside(facility, row, values),
            write: (values) => {
                facility.edit(values);
                this.command.index.add(facility);
            },
        };
    }
    buildingTarget(row, { buildings }) {
        const facility = this.ofBuilding.get(row.id);
        const recorded = facility?.existing?.buildings.find(({ id }) => id === row.id);
        const values = facility?.buildingValues(row.id);
        if (!facility || !recorded || !values)
            return reject(row, goneWords);
        const before = this.answers.namesBefore(facility.facilityId);
        if (row.facilityName !== null && !isCalled(facility, row.facilityName, before))
            return reject(row, movedWords);
        return {
            row,
            name: values.name,
            fields: buildings.fields,
            now: { version: recorded.version, values },
            write: (changed) => facility.editBuilding(row.id, changed),
        };
    }
    /** A place somebody has typed that may be wrong. */
    outside(facility, row, values) {
        if (values.location === null || values.location === facility.values.location)
            return null;
        const reason = this.command.places.outside(values.location);
        if (!reason)
            return null;
        const { cell, name } = row;
        const causeCell = row.cells.get('latitude')?.cell ?? cell;
        const candidates = [candidateOf(values.location, facility)];
        const kind = 'outside-boundary';
        return { cell, causeCell, name, sheetRows: 1, kind, reason, candidates, place: values.location, otherPlace: null };
    }
    addBuilding(file, added, isElsewhere, sheet) {
        const { facility, building } = added;
        const row = { cell: building.cell, name: building.name, address: facility.address };
        if (isElsewhere)
            return sheet.add(row, null, reject(row, elsewhereWords));
        if (this.answers.isSkipped(file, building.cell))
            return sheet.add(row, null, 'skipped');
        const found = facilityNamed(this.command, facility);
        if ('ja' in found)
            return sheet.add(row, null, reject(row, found));
        sheet.add(row, found, found.addBuilding(registerWorkbook.id, building) ? 'updated' : 'unchanged');
    }
}
/** Collects the answers; a facility is listed once, with all that changes of it. */
class SheetOutcome {
    counts = { updated: 0, unchanged: 0, skipped: 0 };
    held = [];
    rejected = [];
    planned = [];
    listed = new Set();
    add({ cell, address }, facility, answer) {
        if (typeof answer !== 'string') {
            if ('kind' in answer)
                this.held.push(answer);
            else
                this.rejected.push(answer);
            return;
        }
        this.counts[answer]++;
        if (answer !== 'updated' || !facility || this.listed.has(facility))
            return;
        this.listed.add(facility);
        const { facilityId, values } = facility;
        this.planned.push({ cell, name: values.name, address, outcome: answer, facilityId });
    }
}
/** Adds what became of exported rows to the plan of their file. */
export function withEdits(plan, { counts, held, rejected, planned }) {
    const sums = Object.entries(counts).map(([outcome, count]) => [outcome, plan[outcome] + count]);
    return {
        ...plan,
        ...Object.fromEntries(sums),
        held: [...plan.held, ...held],
        rejected: [...plan.rejected, ...rejected],
        planned: [...plan.planned, ...planned],
    };
}
const movedWords = {
    ja: '棟を別の施設に移すことはできません。施設名は「施設」のシートで変更してください',
    en: 'a building cannot be moved to another facility; rename facilities on the sheet of facilities',
};
//# sourceMappingURL=plan-edits.js.map