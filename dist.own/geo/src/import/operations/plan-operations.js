import { rowRef } from '../planning/command.js';
import { compareYear } from './compare-year.js';
import { FacilityFinder } from './find-facility-of-year.js';
/**
 * Yearly records of all files of a command, after its facilities: each row makes a year of its facility or changes what it states
 * of one; blank cells change nothing. A second row for the same facility, year and function must say the same.
 */
export class YearPlanner {
    command;
    tell;
    recorded;
    finder;
    taken = new Map();
    changes = [];
    constructor(command, existing, tell) {
        this.command = command;
        this.tell = tell;
        this.finder = new FacilityFinder(command);
        this.recorded = new Map(existing.map((year) => [keyOf(year.facilityId, year.fiscalYear, year.functionName), year]));
    }
    plan({ file, operations }) {
        const held = [];
        const rejected = [];
        const years = [];
        const counts = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0 };
        for (const row of operations) {
            const answer = this.planRow(file, row);
            this.tell(1);
            if ('kind' in answer)
                held.push(answer);
            else if ('reason' in answer)
                rejected.push(answer);
            else {
                counts[answer.outcome]++;
                years.push(answer);
            }
        }
        return { ...counts, held, rejected, years };
    }
    planRow(file, row) {
        const decision = this.command.decisions.get(rowRef({ file, cell: row.cell }));
        if (decision?.decision === 'skip')
            return plannedYear(row, null, 'skipped');
        const chosen = decision?.decision === 'same' ? this.command.byId.get(decision.facilityId) : undefined;
        const finding = chosen ?? this.finder.find(row);
        if ('kind' in finding)
            return { ...finding, cell: row.cell, causeCell: row.cell, sheetRows: 1 };
        return this.join(file, row, finding);
    }
    join(file, row, facility) {
        const key = keyOf(facility.facilityId, row.values.fiscalYear, row.functionName);
        const before = this.taken.get(key);
        if (before) {
            if (saysTheSame(before.row, row))
                return plannedYear(row, facility, 'merged');
            return { cell: row.cell, name: row.name, address: row.address, reason: twiceWords(before.cell) };
        }
        this.taken.set(key, { cell: `${file} ${row.cell}`, row });
        const year = this.recorded.get(key);
        const changes = () => compareYear(row.values, year ?? null);
        if (!year) {
            const { fiscalYear } = row.values;
            this.changes.push({
                kind: 'create-year',
                facilityId: facility.facilityId,
                fiscalYear,
                functionName: row.functionName,
                values: row.values,
            });
            return plannedYear(row, facility, 'created', changes);
        }
        if (Object.keys(changes()).length === 0)
            return plannedYear(row, facility, 'unchanged');
        this.changes.push({ kind: 'update-year', id: year.id, version: year.version, values: merged(year, row) });
        return plannedYear(row, facility, 'updated', changes);
    }
}
const noChanges = () => ({});
function plannedYear(row, facility, outcome, changes = noChanges) {
    return {
        cell: row.cell,
        name: facility?.values.name ?? row.name ?? row.facilityNumber ?? '',
        facilityId: facility?.facilityId ?? null,
        fiscalYear: row.values.fiscalYear,
        functionName: row.functionName,
        outcome,
        changes,
    };
}
/** What is recorded, with all that the row states in its place. */
function merged(year, { values }) {
    const stated = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    return {
        ...year,
        ...stated,
        costsYen: { ...year.costsYen, ...values.costsYen },
        revenuesYen: { ...year.revenuesYen, ...values.revenuesYen },
    };
}
function saysTheSame({ values: one }, { values: other }) {
    return Object.keys(compareYear(one, other)).length === 0 && Object.keys(compareYear(other, one)).length === 0;
}
function keyOf(facilityId, fiscalYear, functionName) {
    return `${facilityId} ${fiscalYear} ${functionName}`;
}
function twiceWords(cell) {
    return {
        ja: `同じ施設・年度・機能の行が既にあり(${cell})、値が異なります`,
        en: `another row has the same facility, year and function (${cell}) with other values`,
    };
}
//# sourceMappingURL=plan-operations.js.map