/** A facility of which nothing is known. */
export const noFacility = {
    name: '',
    nameKana: null,
    address: null,
    location: null,
    poiCode: null,
    majorCategory: null,
    middleCategory: null,
    smallCategory: null,
    categoryReason: null,
    owner: 'unknown',
    ownerReason: null,
    status: 'open',
    department: null,
    managementForm: null,
    propertyClass: null,
    note: null,
    attributes: {},
};
/** A building of which nothing is known. */
export const noBuilding = {
    name: '',
    structure: null,
    storeysAbove: null,
    storeysBelow: null,
    floorAreaM2: null,
    builtFiscalYear: null,
    seismicStandard: null,
    seismicDiagnosis: null,
    seismicReinforcement: null,
    reinforcedFiscalYear: null,
    concreteStrengthNPerMm2: null,
    assetNumber: null,
    realEstateId: null,
    attributes: {},
};
//# sourceMappingURL=blank-values.js.map