import { wordingOf } from '#libs/asset';
import { divideHalfUp } from '#libs/money';
/** The four figures, each with base year and source, or with the input that is missing. */
export function figuresOf(stock, cost, inputs, currentFiscalYear) {
    return {
        floorArea: floorAreaFigure(stock, currentFiscalYear),
        averageYearlyCost: averageCostFigure(stock, cost),
        availableShare: availableShareFigure(stock, cost, inputs),
        costPerResident: costPerResidentFigure(stock, cost, inputs),
    };
}
/** Where a figure about the stock comes from. */
export const registerSource = {
    source: '施設台帳（市有施設、廃止を除く）',
    sourceEn: "Register: the city's own facilities, without closed ones",
};
function floorAreaFigure(stock, currentFiscalYear) {
    const known = stock.floorAreaM2 > 0;
    return {
        value: known ? stock.floorAreaM2 : null,
        unit: 'm2',
        baseYear: currentFiscalYear,
        ...registerSource,
        estimatedShare: known ? stock.estimatedFloorAreaM2 / stock.floorAreaM2 : 0,
        missing: known ? null : missingInStock(stock),
    };
}
/** How a figure names the method behind it. */
const methodNames = {
    mic: { ja: '総務省方式', en: 'MIC method' },
    'long-life-kakogawa': { ja: '長寿命化（加古川市）', en: 'Long-life method of Kakogawa' },
    'long-life-mext': { ja: '長寿命化（文科省・学校）', en: 'Long-life method of MEXT' },
    custom: { ja: '市の周期', en: "The city's own cycles" },
};
function averageCostFigure(stock, cost) {
    const last = cost.fromFiscalYear + cost.years.length - 1;
    const name = methodNames[cost.method];
    return {
        value: cost.facilities > 0 ? cost.averageYen : null,
        unit: 'yen',
        baseYear: cost.fromFiscalYear,
        source: `${name.ja}による試算（${cost.fromFiscalYear}〜${last}年度の平均）`,
        sourceEn: `${name.en}, average of FY${cost.fromFiscalYear}–${last}`,
        estimatedShare: cost.estimatedShare,
        missing: cost.facilities > 0 ? null : missingInStock(stock),
    };
}
function availableShareFigure(stock, cost, inputs) {
    const needed = cost.facilities > 0 && cost.averageYen > 0 ? cost.averageYen : null;
    const { availableYen } = inputs;
    return {
        value: needed !== null && availableYen !== null ? availableYen / needed : null,
        unit: 'ratio',
        baseYear: inputs.availableFiscalYear,
        ...enteredSource(inputs.availableSource),
        estimatedShare: cost.estimatedShare,
        missing: availableYen === null ? 'availableYen' : needed === null ? missingInStock(stock) : null,
    };
}
function costPerResidentFigure(stock, cost, inputs) {
    const residents = inputs.residents !== null && inputs.residents > 0 ? inputs.residents : null;
    const hasCost = cost.facilities > 0;
    return {
        value: residents !== null && hasCost ? divideHalfUp(cost.averageYen, residents) : null,
        unit: 'yen-per-resident',
        baseYear: inputs.residentsYear,
        ...enteredSource(inputs.residentsSource),
        estimatedShare: cost.estimatedShare,
        missing: residents === null ? 'population' : hasCost ? null : missingInStock(stock),
    };
}
function enteredSource(source) {
    if (source === null) {
        return { source: '市の入力値（出典の記載なし）', sourceEn: 'entered by the city, source not stated' };
    }
    const { ja, en } = wordingOf(source);
    return { source: ja, sourceEn: en };
}
/** The first input without which the stock has no figure. */
function missingInStock(stock) {
    if (stock.facilities === 0)
        return 'facilities';
    return stock.floorAreaM2 === 0 ? 'floorArea' : 'builtYear';
}
//# sourceMappingURL=figures.js.map