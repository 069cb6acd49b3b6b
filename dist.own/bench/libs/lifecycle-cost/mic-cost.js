import { BuildingPricer } from './building-pricer.js';
import { areaUnitsPerM2 } from './floor-area.js';
import { requireHorizon } from './horizon.js';
import { micRule, standsOut, workKinds } from './mic-rule.js';
import { WorkShareTable } from './work-shares.js';
import { seriesOf, YenLedger } from './yen-ledger.js';
/** Renewal cost of many buildings by the method `mic`; see MicMethod, which a caller with several questions keeps. */
export function micCost(buildings, prices, horizon) {
    return new MicMethod(prices, horizon).cost(buildings);
}
/** One building's series by the method `mic`: what it contributes, yen by yen, to any portfolio it is in. */
export function micBuildingCost(building, prices, horizon) {
    return new MicMethod(prices, horizon).buildingCost(building);
}
/**
 * The method `mic` (see mic-rule.ts) for one set of prices and one horizon. Per building and kind each year is the difference of
 * the rounded running total (half up), so all sums are exact. Throws, naming the value, on prices, years and areas that make no
 * sense. Keeps what buildings have in common: one instance for a whole city is much cheaper than one for each facility.
 */
export class MicMethod {
    horizon;
    pricer;
    shares;
    constructor(prices, horizon) {
        this.horizon = horizon;
        requireHorizon(horizon);
        this.pricer = new BuildingPricer(prices);
        this.shares = new WorkShareTable(micRule, horizon);
    }
    /** The sum of the buildings, whichever they are: a facility, a category, a city. */
    cost(buildings) {
        const ledger = new YenLedger(workKinds, this.horizon);
        const facilities = new Set();
        let totalUnits = 0;
        let estimatedUnits = 0;
        for (const building of buildings) {
            totalUnits += this.enter(building, ledger).floorAreaUnits;
            estimatedUnits += Math.round(building.estimatedAreaM2 * areaUnitsPerM2);
            facilities.add(building.facilityId);
        }
        return {
            ...costSeries(ledger, this.horizon),
            floorAreaM2: totalUnits / areaUnitsPerM2,
            estimatedShare: totalUnits === 0 ? 0 : estimatedUnits / totalUnits,
            facilities: facilities.size,
        };
    }
    buildingCost(building) {
        const ledger = new YenLedger(workKinds, this.horizon);
        this.enter(building, ledger);
        return costSeries(ledger, this.horizon);
    }
    /**
     * The fiscal years in which a work of this kind is done in earnest on any of the buildings: more than a tenth of a building in
     * one year. What is caught up over ten years, what follows from that, and an estimated distribution of built years stay below.
     */
    workYears(buildings, kind) {
        const offsets = new Set();
        for (const building of buildings) {
            const { of, denominator } = this.shares.of(building.builtFiscalYear, building.id);
            const { offsets: paid, shares } = of[kind];
            paid.forEach((offset, i) => {
                if (standsOut(shares[i], denominator))
                    offsets.add(offset);
            });
        }
        return [...offsets].toSorted((a, b) => a - b).map((offset) => this.horizon.fromFiscalYear + offset);
    }
    enter(building, ledger) {
        const priced = this.pricer.price(building);
        const shares = this.shares.of(building.builtFiscalYear, building.id);
        for (const kind of workKinds) {
            const denominator = this.pricer.denominators[kind] * shares.denominator;
            ledger.add(kind, priced[kind], denominator, shares.of[kind]);
        }
        return priced;
    }
}
/** What a ledger holds, year by year. */
function costSeries(ledger, horizon) {
    return seriesOf(horizon, ledger, (offset) => {
        const [renovationYen, rebuildYen] = [ledger.yenOf('renovation', offset), ledger.yenOf('rebuild', offset)];
        const fiscalYear = horizon.fromFiscalYear + offset;
        return { fiscalYear, renovationYen, rebuildYen, totalYen: renovationYen + rebuildYen };
    });
}
//# sourceMappingURL=mic-cost.js.map