/** A function of which nothing is known. */
export const noFunction = {
    name: '',
    majorCategory: null,
    middleCategory: null,
    smallCategory: null,
    floorAreaM2: null,
};
/** A lot of which nothing is known is taken for the city's own. */
export const noLot = {
    lotNumber: '',
    areaM2: null,
    landCategory: null,
    tenure: 'owned',
    propertyClass: null,
    lessor: null,
    yearlyRentYen: null,
    leaseEnd: null,
    zoning: null,
    buildingCoveragePercent: null,
    floorAreaRatioPercent: null,
    assetNumber: null,
    realEstateId: null,
    note: null,
};
/** The values of a function without what belongs to its record. */
export function functionValues(values) {
    const { name, majorCategory, middleCategory, smallCategory, floorAreaM2 } = values;
    return { name, majorCategory, middleCategory, smallCategory, floorAreaM2 };
}
/** The values of a lot without what belongs to its record. */
export function lotValues(values) {
    return {
        lotNumber: values.lotNumber,
        areaM2: values.areaM2,
        landCategory: values.landCategory,
        tenure: values.tenure,
        propertyClass: values.propertyClass,
        lessor: values.lessor,
        yearlyRentYen: values.yearlyRentYen,
        leaseEnd: values.leaseEnd,
        zoning: values.zoning,
        buildingCoveragePercent: values.buildingCoveragePercent,
        floorAreaRatioPercent: values.floorAreaRatioPercent,
        assetNumber: values.assetNumber,
        realEstateId: values.realEstateId,
        note: values.note,
    };
}
//# sourceMappingURL=part-row.js.map