import { BuildingPricer } from './building-pricer.js';
import { builtWeights } from './built-weights.js';
import { modelKindsOnly } from './cost-extras.js';
import { costKinds, rebuildKey, ruleOfVariant, } from './cycle-model.js';
import { areaUnitsPerM2 } from './floor-area.js';
import { requireHorizon } from './horizon.js';
import { standsOut } from './mic-rule.js';
import { streamsOf } from './payment-streams.js';
import { requireCostExtras, requireCycleModel } from './require-cycle-model.js';
import { WorkShareTable } from './work-shares.js';
import { seriesOf, YenLedger } from './yen-ledger.js';
/**
 * Life-cycle cost of buildings by a cycle model. Each building is kept by every variant to the variant's share; per building,
 * variant and row of payments each year is the difference of the rounded running total (half up), so all sums are exact. Throws,
 * naming the value, on models, prices, years and areas that make no sense. One instance serves a whole city.
 */
export class CycleMethod {
    horizon;
    pricer;
    plans;
    constructor(model, prices, horizon, extras = modelKindsOnly) {
        this.horizon = horizon;
        requireHorizon(horizon);
        requireCycleModel(model);
        requireCostExtras(extras);
        this.pricer = new BuildingPricer(prices);
        this.plans = model.variants.map((variant) => ({
            variant,
            shares: new WorkShareTable(ruleOfVariant(variant), horizon),
            streams: streamsOf(variant, model, extras),
        }));
    }
    /** The sum of the buildings, whichever they are: a facility, a category, a city. */
    cost(buildings) {
        const ledger = new YenLedger(costKinds, this.horizon);
        const facilities = new Set();
        let totalUnits = 0;
        let estimatedUnits = 0;
        for (const building of buildings) {
            totalUnits += this.enter(building, ledger).floorAreaUnits;
            estimatedUnits += Math.round(building.estimatedAreaM2 * areaUnitsPerM2);
            facilities.add(building.facilityId);
        }
        return {
            ...seriesOf(this.horizon, ledger, (offset) => kindYear(ledger, this.horizon, offset)),
            floorAreaM2: totalUnits / areaUnitsPerM2,
            estimatedShare: totalUnits === 0 ? 0 : estimatedUnits / totalUnits,
            facilities: facilities.size,
        };
    }
    /**
     * The fiscal years in which works stand out on any of the buildings: rebuilds, or renewals and repairs before them, of more than
     * a tenth of a building in one year, all variants together.
     */
    workYears(buildings, kind) {
        const offsets = new Set(buildings.flatMap((building) => this.outstanding(building, kind)));
        return [...offsets].toSorted((a, b) => a - b).map((offset) => this.horizon.fromFiscalYear + offset);
    }
    outstanding({ builtFiscalYear, id }, kind) {
        const parts = Array.from({ length: this.horizon.years }, () => 0);
        for (const { variant, shares } of this.plans) {
            const { of, denominator } = shares.of(builtFiscalYear, id);
            const keys = kind === 'rebuild' ? [rebuildKey] : variant.works.map((_, place) => String(place));
            for (const { offsets, shares: paid } of keys.map((key) => of[key])) {
                offsets.forEach((offset, i) => (parts[offset] += (variant.sharePercent * paid[i]) / denominator));
            }
        }
        // In percent; shares of several variants that make up a tenth may be a bit more in floating point.
        return parts.flatMap((percent, offset) => (standsOut(percent - 1e-9, 100) ? [offset] : []));
    }
    enter(building, ledger) {
        const priced = this.pricer.price(building);
        for (const { variant, shares, streams } of this.plans) {
            const works = shares.of(building.builtFiscalYear, building.id);
            for (const stream of streams) {
                const { amount, denominator } = this.amountOf(stream, priced, variant.sharePercent);
                const paid = stream.follows === null ? this.standing(building) : works.of[stream.follows];
                const whole = stream.follows === null ? builtWeights(building.builtFiscalYear, building.id).total : works.denominator;
                ledger.add(stream.kind, amount, denominator * whole, paid);
            }
        }
        return priced;
    }
    /** The whole cost of a stream in 1/denominator yen, both integers. */
    amountOf({ price }, priced, sharePercent) {
        if (price.of === 'area') {
            return reduced(priced.floorAreaUnits, price.yenPerM2 * sharePercent, areaUnitsPerM2 * 100);
        }
        // Percents of percents have at most two decimals.
        const hundredths = Math.round(price.percent * 100) * sharePercent;
        return reduced(priced[price.of], hundredths, this.pricer.denominators[price.of] * 1_000_000);
    }
    /** A whole in each year in which the building stands, of an estimated built year its probability by then. */
    standing({ builtFiscalYear, id }) {
        const { fiscalYears, weights } = builtWeights(builtFiscalYear, id);
        const shares = Array.from({ length: this.horizon.years }, (_, offset) => fiscalYears.reduce((sum, year, i) => (year <= this.horizon.fromFiscalYear + offset ? sum + (weights[i] ?? 0) : sum), 0));
        return { offsets: shares.map((_, offset) => offset), shares, beyondHorizon: 0 };
    }
}
/** Life-cycle cost of many buildings; see CycleMethod, which a caller with several questions keeps. */
export function cycleCost(model, buildings, prices, horizon, extras) {
    return new CycleMethod(model, prices, horizon, extras).cost(buildings);
}
/** amount × numerator ÷ denominator with what the last two have in common cancelled. */
function reduced(amount, numerator, denominator) {
    const divisor = greatestCommonDivisor(numerator, denominator);
    return { amount: amount * (numerator / divisor), denominator: denominator / divisor };
}
function greatestCommonDivisor(a, b) {
    return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
/** What a ledger holds of a year. */
function kindYear(ledger, { fromFiscalYear }, offset) {
    const amounts = costKinds.map((kind) => [`${kind}Yen`, ledger.yenOf(kind, offset)]);
    return {
        fiscalYear: fromFiscalYear + offset,
        ...Object.fromEntries(amounts),
        totalYen: amounts.reduce((sum, [, yen]) => sum + yen, 0),
    };
}
//# sourceMappingURL=cycle-cost.js.map