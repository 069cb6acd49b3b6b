const weights = [6, 5, 4, 3, 2];
const lastPrefecture = 47;
/** Stands for no real prefecture: the project's fictional cities have it. */
const fictionalPrefecture = 99;
/**
 * 全国地方公共団体コード: takes five or six digits in any width, adds or tests the check digit
 * (11 − (6a+5b+4c+3d+2e) mod 11) mod 10, and answers six digits as text.
 */
export function checkMunicipalityCode(text) {
    const digits = text.normalize('NFKC').trim();
    if (!/^\d{5,6}$/.test(digits)) {
        return wrong(`"${text}" is not five or six digits`, `「${text}」は5桁または6桁の数字ではありません`);
    }
    const prefecture = Number(digits.slice(0, 2));
    if ((prefecture < 1 || prefecture > lastPrefecture) && prefecture !== fictionalPrefecture) {
        return wrong(`"${text}" begins with ${digits.slice(0, 2)}, but prefectures are 01–47 (is a leading zero missing?)`, `「${text}」の先頭${digits.slice(0, 2)}は都道府県コード(01〜47)ではありません(先頭の0が欠けていませんか)`);
    }
    const code = withCheckDigit(digits.slice(0, 5));
    if (digits.length === 6 && digits !== code) {
        return wrong(`"${text}" has check digit ${digits.at(-1)}, but ${digits.slice(0, 5)} has ${code.at(-1)}`, `「${text}」の検査数字${digits.at(-1)}が正しくありません(${digits.slice(0, 5)}の検査数字は${code.at(-1)})`);
    }
    return { ok: true, code };
}
/** 政令指定都市, five digits: the codes of their wards follow each. */
const designatedCities = [
    '01100',
    '04100',
    '11100',
    '12100',
    '14100',
    '14130',
    '14150',
    '15100',
    '22100',
    '22130',
    '23100',
    '26100',
    '27100',
    '27140',
    '28100',
    '33100',
    '34100',
    '40100',
    '40130',
    '43100',
];
/** Cities that are not designated begin with …200; Tokyo's wards (131..) are municipalities of their own. */
const firstOfOtherCities = 200;
/** The designated city (five digits) that a ward's code of five or six digits belongs to; null = it is no ward of one. */
export function designatedCityOf(code) {
    const five = code.slice(0, 5);
    if (Number(five.slice(2)) >= firstOfOtherCities || designatedCities.includes(five))
        return null;
    return designatedCities.findLast((city) => city.slice(0, 2) === five.slice(0, 2) && city < five) ?? null;
}
/** Whether a code (five or six digits) is a municipality's own, or that of a ward (行政区) of it. */
export function isWithinMunicipality(code, municipality) {
    const own = municipality.slice(0, 5);
    return code.slice(0, 5) === own || designatedCityOf(code) === own;
}
function withCheckDigit(fiveDigits) {
    const sum = weights.reduce((before, weight, i) => before + weight * Number(fiveDigits[i]), 0);
    return `${fiveDigits}${(11 - (sum % 11)) % 10}`;
}
function wrong(reason, reasonJa) {
    return { ok: false, reason, reasonJa };
}
//# sourceMappingURL=municipality-code.js.map