const longestLifeYears = 150;
const longestSpreadYears = 20;
const highestPercent = 1000;
/** Throws, naming the value, unless shares add up to 100 and ages, spreads, percents and yen are integers that make sense. */
export function requireCycleModel({ variants, repairYenPerM2 }) {
    const total = variants.reduce((sum, { sharePercent }) => sum + sharePercent, 0);
    if (total !== 100)
        throw new RangeError(`sharePercent of the variants must add up to 100, got ${total}`);
    requireInteger('repairYenPerM2', repairYenPerM2, 0, 1_000_000);
    for (const variant of variants)
        requireVariant(variant);
}
/** Throws, naming the value, unless percent and yen are integers of 0 or more. */
export function requireCostExtras({ planningPercent, operationYenPerM2, demolitionYenPerM2 }) {
    requireInteger('planningPercent', planningPercent, 0, 100);
    requireInteger('operationYenPerM2', operationYenPerM2, 0, 10_000_000);
    requireInteger('demolitionYenPerM2', demolitionYenPerM2, 0, 10_000_000);
}
function requireVariant({ sharePercent, lifeYears, rebuildSpreadYears, overdueSpreadYears, works, }) {
    requireInteger('sharePercent', sharePercent, 1, 100);
    requireInteger('lifeYears', lifeYears, 2, longestLifeYears);
    requireInteger('rebuildSpreadYears', rebuildSpreadYears, 1, longestSpreadYears);
    requireInteger('overdueSpreadYears', overdueSpreadYears, 1, longestSpreadYears);
    for (const { ageYears, spreadYears, price, backlog } of works) {
        requireInteger('ageYears', ageYears, 1, lifeYears - 1);
        requireInteger('spreadYears', spreadYears, 1, longestSpreadYears);
        requireInteger('percent', price.percent, 0, highestPercent);
        if (!backlog)
            continue;
        requireInteger('lastAgeYears', backlog.lastAgeYears, ageYears + 1, lifeYears);
        requireInteger('spreadYears of a backlog', backlog.spreadYears, 1, longestSpreadYears);
    }
}
function requireInteger(name, value, least, most) {
    if (!Number.isInteger(value) || value < least || value > most) {
        throw new RangeError(`${name} must be an integer from ${least} to ${most}, got ${value}`);
    }
}
//# sourceMappingURL=require-cycle-model.js.map