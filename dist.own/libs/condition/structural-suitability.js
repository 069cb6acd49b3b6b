import { needsStrengthSurvey, seismicStandardOf, } from '#libs/asset';
const concrete = new Set(['RC', 'SRC']);
/**
 * 躯体の健全性, as a first sorting by MEXT's manual (平成29年): a building of the new standard is suitable; of the old one (or of 1981,
 * which is unclear) it is surveyed while its diagnosis is not done, and concrete of 13.5 N/mm² or less is surveyed whatever the standard;
 * `unknown` where the standard is not known, or the strength of diagnosed old concrete.
 */
export function structuralSuitability(building) {
    const { structure, seismicDiagnosis, concreteStrengthNPerMm2 } = building;
    const { standard } = seismicStandardOf(building);
    const isConcrete = structure !== null && concrete.has(structure);
    if (isConcrete && needsStrengthSurvey(concreteStrengthNPerMm2))
        return 'survey';
    if (standard === 'new')
        return 'suitable';
    if (standard === null)
        return 'unknown';
    if (seismicDiagnosis === 'not-done')
        return 'survey';
    if (seismicDiagnosis === null)
        return 'unknown';
    return isConcrete && concreteStrengthNPerMm2 === null ? 'unknown' : 'suitable';
}
//# sourceMappingURL=structural-suitability.js.map