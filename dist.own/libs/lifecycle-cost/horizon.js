/** The longest horizon in years for which shares stay exact integers. */
const longestHorizonYears = 200;
/** Throws, naming the value, unless the horizon has 1 to 200 years from a whole fiscal year on. */
export function requireHorizon({ fromFiscalYear, years }) {
    if (!Number.isSafeInteger(fromFiscalYear)) {
        throw new RangeError(`fromFiscalYear must be an integer, got ${fromFiscalYear}`);
    }
    if (!Number.isInteger(years) || years < 1 || years > longestHorizonYears) {
        throw new RangeError(`years must be an integer from 1 to ${longestHorizonYears}, got ${years}`);
    }
}
//# sourceMappingURL=horizon.js.map