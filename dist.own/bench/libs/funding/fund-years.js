import { ruleIn } from './bond-rules.js';
import { fundWork } from './fund-work.js';
/**
 * Pays year after year: grants and bonds by the terms of that fiscal year; what goes beyond the line of money available is taken
 * from the reserve fund, as far as general funds would have to pay it, until the fund is empty. Throws, naming the value, on misuse.
 */
export function fundYears(years, terms) {
    let leftYen = terms.reserveYen;
    return years.map((year) => {
        const funded = fundYear(year, terms, leftYen);
        leftYen -= funded.reserveYen;
        return funded;
    });
}
function fundYear({ fiscalYear, parts }, terms, leftYen) {
    const paid = parts.map(({ programme, yen }) => fundWork(yen, planOf(programme, fiscalYear, terms)));
    const costYen = sum(parts.map(({ yen }) => yen));
    const beyondYen = terms.availableYen === null ? 0 : Math.max(0, costYen - terms.availableYen);
    const generalYen = sum(paid.map((part) => part.generalYen));
    const reserveYen = Math.min(leftYen, beyondYen, generalYen);
    return {
        fiscalYear,
        costYen,
        grantYen: sum(paid.map((part) => part.grantYen)),
        bondYen: sum(paid.map((part) => part.bondYen)),
        reserveYen,
        generalYen: generalYen - reserveYen,
        returnedYen: sum(paid.map((part) => part.returnedYen)),
        ownYen: sum(paid.map((part) => part.ownYen)),
        shortfallYen: beyondYen - reserveYen,
    };
}
function planOf(programme, fiscalYear, { grantPercent, bondRules }) {
    if (programme === null)
        return { grantPercent: 0, bond: null, reserveYen: 0 };
    return { grantPercent, bond: ruleIn(bondRules, programme, fiscalYear), reserveYen: 0 };
}
/** The programmes that would pay a part of a year for which no terms are known. */
export function programmesWithoutTerms(years, rules) {
    const missing = years.flatMap(({ fiscalYear, parts }) => parts.flatMap(({ programme, yen }) => programme !== null && yen > 0 && ruleIn(rules, programme, fiscalYear) === null ? [programme] : []));
    return [...new Set(missing)];
}
const sum = (amounts) => amounts.reduce((total, yen) => total + yen, 0);
//# sourceMappingURL=fund-years.js.map