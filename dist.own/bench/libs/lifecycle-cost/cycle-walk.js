/** Walks the works of a rule within one horizon. */
export class CycleWalk {
    rule;
    horizon;
    /** Shares are integers; a building's whole is this number times the total of its weights. */
    sharesPerWeight;
    worksByAge;
    constructor(rule, horizon) {
        this.rule = rule;
        this.horizon = horizon;
        const { oldestDistinctAge } = rule;
        const ages = Array.from({ length: oldestDistinctAge + horizon.years }, (_, i) => oldestDistinctAge - i);
        this.worksByAge = ages.map((age) => rule.worksFromAge(age));
        this.sharesPerWeight = rule.sharesPerBuilding(horizon.years);
    }
    /** Visits every payment of works that begin in the horizon, of the building as built first and then of what is rebuilt, by year. */
    walk({ fiscalYears, weights }, visit) {
        const rebuiltShares = new Float64Array(this.horizon.years);
        fiscalYears.forEach((fiscalYear, i) => {
            this.visitCycle(fiscalYear, (weights[i] ?? 0) * this.sharesPerWeight, false, rebuiltShares, visit);
        });
        rebuiltShares.forEach((share, offset) => {
            this.visitCycle(this.horizon.fromFiscalYear + offset, share, true, rebuiltShares, visit);
        });
    }
    visitCycle(basisFiscalYear, share, rebuilt, rebuiltShares, visit) {
        if (share === 0)
            return;
        const { oldestDistinctAge, rebuildKind } = this.rule;
        const age = Math.min(this.horizon.fromFiscalYear - basisFiscalYear, oldestDistinctAge);
        for (const work of this.worksByAge[oldestDistinctAge - age] ?? []) {
            if (work.startOffset >= this.horizon.years)
                continue;
            const part = share / work.spreadYears;
            for (let year = 0; year < work.spreadYears; year += 1) {
                const offset = work.startOffset + year;
                visit(work, offset, part, basisFiscalYear, rebuilt);
                if (work.kind === rebuildKind && offset < this.horizon.years)
                    rebuiltShares[offset] += part;
            }
        }
    }
}
//# sourceMappingURL=cycle-walk.js.map