/** 公共施設等適正管理推進事業債, by kind of project; `rebuild` stands for the bond a city uses for other rebuilding (一般単独事業債 …). */
export const bondProgrammes = [
    'consolidation',
    'life-extension',
    'conversion',
    'compact-city',
    'city-hall',
    'demolition',
    'universal-design',
    'rebuild',
];
const rule = (programme, fromFiscalYear, returnedPercent) => ({
    programme,
    fromFiscalYear,
    toFiscalYear: 2021,
    bondPercent: 90,
    returnedPercent,
});
/**
 * Terms as published at the start in 2017 (UD化 2018), for fiscal years 2017 to 2021
 * (http://senmonshi.com/archive/01/01CCSHScPB5BG8.asp, https://shop.gyosei.jp/online/archives/cat01/0000018226); 市町村役場 is
 * returned on 75 of its 90 %. Later terms are for the city to enter: none is assumed.
 */
export const bondRules = [
    rule('consolidation', 2017, 50),
    rule('life-extension', 2017, 30),
    rule('conversion', 2017, 30),
    rule('compact-city', 2017, 30),
    rule('city-hall', 2017, 25),
    rule('demolition', 2017, 0),
    rule('universal-design', 2018, 0),
];
/** The terms of a programme in a fiscal year; null where none is known. The later of two that both hold wins. */
export function ruleIn(rules, programme, fiscalYear) {
    return (rules.findLast((candidate) => candidate.programme === programme &&
        candidate.fromFiscalYear <= fiscalYear &&
        fiscalYear <= (candidate.toFiscalYear ?? fiscalYear)) ?? null);
}
//# sourceMappingURL=bond-rules.js.map