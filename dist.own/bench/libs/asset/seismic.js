/** 旧耐震 / 新耐震: designed by the standard before or after June 1981. */
export const seismicStandards = ['old', 'new'];
/** 耐震診断・耐震補強: 不要 / 実施済 / 未実施. */
export const seismicWorks = ['not-needed', 'done', 'not-done'];
/** The new standard came into force on 1 June 1981 (昭和56年6月1日), inside this fiscal year. */
const yearOfChange = 1981;
/**
 * The standard by the fiscal year of completion, for buildings where nobody entered it: 1981 is unclear, because it began under
 * the old standard. Later years are taken for new, though a building confirmed before June 1981 may have been finished in them.
 */
export function seismicStandardByYear(builtFiscalYear) {
    if (builtFiscalYear === null)
        return null;
    if (builtFiscalYear === yearOfChange)
        return 'unclear';
    return builtFiscalYear < yearOfChange ? 'old' : 'new';
}
/** The standard that holds: the entered one, else the one by the built year, which is then said to be derived. Null = not known. */
export function seismicStandardOf(building) {
    const { seismicStandard, builtFiscalYear } = building;
    if (seismicStandard !== null)
        return { standard: seismicStandard, isDerived: false };
    return { standard: seismicStandardByYear(builtFiscalYear), isDerived: true };
}
/** Concrete of 13.5 N/mm² or less is surveyed (要調査) before its life is prolonged; MEXT's manual on prolonging the life of schools (平成29年). */
const strengthToSurveyNPerMm2 = 13.5;
/** Whether the concrete is too weak to prolong the building's life without a survey; false where the strength is not known. */
export function needsStrengthSurvey(concreteStrengthNPerMm2) {
    return concreteStrengthNPerMm2 !== null && concreteStrengthNPerMm2 <= strengthToSurveyNPerMm2;
}
//# sourceMappingURL=seismic.js.map