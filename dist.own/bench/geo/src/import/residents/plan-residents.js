/**
 * Residents by year of all files of a command. A year that the register lacks is made; one of an earlier edition of the same list
 * is changed; one that comes from elsewhere (a census, a person) stays, and the file is told so.
 */
export class ResidentsPlanner {
    known;
    written = new Map();
    constructor(recorded) {
        this.known = new Map(recorded.map((entry) => [entry.year, entry]));
    }
    /** Years to write, after all files were planned. */
    get changes() {
        return [...this.written.values()];
    }
    plan({ list, residents = [] }) {
        const source = `将来推計人口（${list}）`;
        const planned = residents.map((row) => this.planRow(row, source));
        const counts = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0 };
        for (const { outcome } of planned)
            counts[outcome]++;
        return {
            counts,
            warnings: planned.filter(({ outcome }) => outcome === 'skipped').map(keptWarning),
            residents: planned,
        };
    }
    planRow(row, source) {
        const known = this.known.get(row.year);
        const outcome = outcomeOf(row, known, source);
        if (outcome === 'created' || outcome === 'updated') {
            const entry = { year: row.year, residents: row.residents, source };
            this.known.set(row.year, entry);
            this.written.set(row.year, entry);
        }
        return { ...row, outcome, before: known?.residents ?? null };
    }
}
function outcomeOf({ residents }, known, source) {
    if (!known)
        return 'created';
    if (known.residents === residents)
        return 'unchanged';
    return known.source === source ? 'updated' : 'skipped';
}
function keptWarning({ cell, year, residents, before }) {
    const [now, stated] = [before, residents].map((count) => count.toLocaleString('en-US'));
    return {
        cell,
        reason: {
            ja: `${year}年の人口は別の出典の${now}人が登録されているため、そのまま残します（ファイルでは${stated}人）`,
            en: `the register has ${now} residents in ${year} from another source, which stay (the file says ${stated})`,
        },
    };
}
//# sourceMappingURL=plan-residents.js.map