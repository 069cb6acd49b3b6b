import { builtWeights, requireFiscalYear } from './built-weights.js';
import { CycleWalk } from './cycle-walk.js';
/** The shares of a building's works by the year it was built, each year and each distribution computed once per horizon. */
export class WorkShareTable {
    rule;
    horizon;
    cycles;
    sums;
    byAge = new Map();
    byExpectedYear = new Map();
    constructor(rule, horizon) {
        this.rule = rule;
        this.horizon = horizon;
        this.cycles = new CycleWalk(rule, horizon);
        this.sums = new ShareSums(rule.kinds, horizon.years);
    }
    /** Throws, naming building and value, when the year is no integer or the distribution is none. */
    of(built, buildingId) {
        return typeof built === 'number' ? this.ofYear(built, buildingId) : this.ofDistribution(built, buildingId);
    }
    ofYear(fiscalYear, buildingId) {
        const ageYears = this.horizon.fromFiscalYear - requireFiscalYear(fiscalYear, buildingId);
        const age = Math.min(ageYears, this.rule.oldestDistinctAge);
        const known = this.byAge.get(age);
        if (known)
            return known;
        this.cycles.walk(builtWeights(fiscalYear, buildingId), ({ kind }, offset, share) => {
            this.sums.add(kind, offset, share);
        });
        const shares = this.sums.take(this.cycles.sharesPerWeight);
        this.byAge.set(age, shares);
        return shares;
    }
    /** A city has few distributions but may hold a copy for each building, so equal ones are found by their expected year. */
    ofDistribution(distribution, buildingId) {
        const expectedYear = expectedYearOf(distribution);
        const known = this.byExpectedYear.get(expectedYear);
        if (known && areEqual(known.distribution, distribution))
            return known.shares;
        const shares = this.expectation(builtWeights(distribution, buildingId), buildingId);
        this.byExpectedYear.set(expectedYear, { distribution, shares });
        return shares;
    }
    /** Shares are linear in where the building's area comes from, so an expectation is a weighted sum. */
    expectation({ fiscalYears, weights, total }, buildingId) {
        const years = fiscalYears.map((fiscalYear) => this.ofYear(fiscalYear, buildingId));
        years.forEach((shares, i) => this.sums.addWeighted(shares, weights[i] ?? 0));
        return this.sums.take(this.cycles.sharesPerWeight * total);
    }
}
function expectedYearOf(distribution) {
    let expectedYear = 0;
    for (const { fiscalYear, probability } of distribution)
        expectedYear += fiscalYear * probability;
    return expectedYear;
}
function areEqual(some, others) {
    if (some === others)
        return true;
    if (some.length !== others.length)
        return false;
    for (let i = 0; i < some.length; i += 1) {
        if (some[i].fiscalYear !== others[i].fiscalYear || some[i].probability !== others[i].probability)
            return false;
    }
    return true;
}
/** Adds up shares by kind and year; the slot behind the last year holds what lies beyond. */
class ShareSums {
    kinds;
    years;
    sums;
    constructor(kinds, years) {
        this.kinds = kinds;
        this.years = years;
        this.sums = byKind(kinds, () => new Float64Array(years + 1));
    }
    add(kind, offset, share) {
        this.sums[kind][Math.min(offset, this.years)] += share;
    }
    addWeighted(shares, weight) {
        for (const kind of this.kinds)
            addWeighted(this.sums[kind], shares.of[kind], weight);
    }
    /** The sums so far; begins again from 0. */
    take(denominator) {
        const of = byKind(this.kinds, (kind) => listOf(this.sums[kind], this.years));
        for (const kind of this.kinds)
            this.sums[kind].fill(0);
        return { denominator, of };
    }
}
function byKind(kinds, make) {
    return Object.fromEntries(kinds.map((kind) => [kind, make(kind)]));
}
function addWeighted(sums, { offsets, shares, beyondHorizon }, weight) {
    for (let i = 0; i < offsets.length; i += 1)
        sums[offsets[i]] += weight * shares[i];
    sums[sums.length - 1] += weight * beyondHorizon;
}
function listOf(sums, years) {
    const offsets = [];
    const shares = [];
    for (let offset = 0; offset < years; offset += 1) {
        const share = sums[offset];
        if (share === 0)
            continue;
        offsets.push(offset);
        shares.push(share);
    }
    return { offsets, shares, beyondHorizon: sums[years] };
}
//# sourceMappingURL=work-shares.js.map