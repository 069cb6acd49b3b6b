/**
 * Renewal, construction and repair as the models print them. Demolition, when switched on, at 28,900 yen per ㎡: the mean of all
 * facilities in 総務省 公共施設等の解体撤去事業に関する調査結果, as used by 壱岐市.
 */
export const modelKindsOnly = {
    kinds: new Set(['construction', 'repair', 'renewal']),
    planningPercent: 0,
    operationYenPerM2: 0,
    demolitionYenPerM2: 28_900,
};
//# sourceMappingURL=cost-extras.js.map