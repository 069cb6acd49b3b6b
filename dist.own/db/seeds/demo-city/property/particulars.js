import { math } from '../math.js';
/** What is known of each building's safety against earthquakes: much of old and large ones, little of sheds. */
export function drawParticulars(facilities, random) {
    return new Map(facilities.flatMap(({ buildings }, i) => buildings.map((building, number) => {
        const assetNumber = `K${String(i + 1).padStart(5, '0')}-${number + 1}`;
        return [building.id, { ...seismicFacts(building, random), assetNumber }];
    })));
}
const nothing = {
    seismicStandard: null,
    seismicDiagnosis: null,
    seismicReinforcement: null,
    reinforcedFiscalYear: null,
    concreteStrengthNPerMm2: null,
};
function seismicFacts(building, random) {
    const { builtFiscalYear, floorAreaM2 } = building;
    if (builtFiscalYear === null || (floorAreaM2 ?? 0) < 120)
        return nothing;
    if (builtFiscalYear > 1981) {
        return random.chance(0.7)
            ? { ...nothing, seismicDiagnosis: 'not-needed', seismicReinforcement: 'not-needed' }
            : nothing;
    }
    return oldFacts(building, random);
}
/** Most old buildings were diagnosed; those found weak were mostly reinforced between 2003 and 2015. */
function oldFacts({ structure, builtFiscalYear }, random) {
    const isDiagnosed = random.chance(0.88);
    const outcome = isDiagnosed ? random.pick(['done', 'done', 'done', 'not-needed', 'not-done']) : 'not-done';
    const isConcrete = structure === 'RC' || structure === 'SRC';
    const strength = math.min(36, math.max(9, random.normal(20, 5)));
    return {
        seismicStandard: builtFiscalYear === 1981 && random.chance(0.5) ? 'old' : null,
        seismicDiagnosis: isDiagnosed ? 'done' : 'not-done',
        seismicReinforcement: outcome,
        reinforcedFiscalYear: outcome === 'done' ? random.integer(2003, 2015) : null,
        concreteStrengthNPerMm2: isConcrete && isDiagnosed && random.chance(0.6) ? math.round(strength * 10) / 10 : null,
    };
}
//# sourceMappingURL=particulars.js.map