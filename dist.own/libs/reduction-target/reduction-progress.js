/** Progress of a target; throws, naming the value, when its years or amounts make no sense. */
export function reductionProgress(target, soFar) {
    const { fromFiscalYear, toFiscalYear } = target;
    if (!(toFiscalYear >= fromFiscalYear)) {
        throw new RangeError(`toFiscalYear must not be before ${fromFiscalYear}, got ${toFiscalYear}`);
    }
    requireAbove0('floorAreaM2', target.floorAreaM2);
    requireAbove0('yen', target.yen);
    const years = toFiscalYear - fromFiscalYear + 1;
    const past = Math.min(Math.max(soFar.fiscalYear - fromFiscalYear + 1, 0), years);
    return {
        fiscalYear: soFar.fiscalYear,
        floorAreaShare: target.floorAreaM2 === null ? null : soFar.floorAreaM2 / target.floorAreaM2,
        yenShare: target.yen === null ? null : soFar.yen / target.yen,
        remainingFloorAreaM2: target.floorAreaM2 === null ? null : hundredths(target.floorAreaM2 - soFar.floorAreaM2),
        remainingYen: target.yen === null ? null : target.yen - soFar.yen,
        expectedShare: past / years,
    };
}
function requireAbove0(name, value) {
    if (value !== null && !(value > 0 && Number.isFinite(value))) {
        throw new RangeError(`${name} of a target must be above 0, got ${value}`);
    }
}
/** ㎡ to the hundredth, never below 0. */
function hundredths(areaM2) {
    return Math.max(0, Math.round(areaM2 * 100) / 100);
}
//# sourceMappingURL=reduction-progress.js.map