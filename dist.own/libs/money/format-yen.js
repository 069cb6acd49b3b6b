/** 円 / 千円 / 百万円 / 億円: the four units in which Japanese administrations print money. */
export const yenUnits = ['yen', 'thousand-yen', 'million-yen', 'hundred-million-yen'];
const unitProperties = {
    yen: { yen: 1, label: { ja: '円', en: 'yen' } },
    'thousand-yen': { yen: 1_000, label: { ja: '千円', en: 'thousand yen' } },
    'million-yen': { yen: 1_000_000, label: { ja: '百万円', en: 'million yen' } },
    'hundred-million-yen': { yen: 100_000_000, label: { ja: '億円', en: '100 million yen' } },
};
const minusSigns = { ja: '△', en: '−' };
/** The unit's name for a table's header or behind a number. */
export function yenUnitLabel(unit, language) {
    return unitProperties[unit].label[language];
}
/** The largest unit in which the largest of these amounts still has two digits before the point; 円 when there are none. */
export function suitableYenUnit(amountsYen) {
    let largestYen = 0;
    for (const amountYen of amountsYen)
        largestYen = Math.max(largestYen, Math.abs(requireYen(amountYen)));
    return yenUnits.findLast((unit) => largestYen >= 10 * unitProperties[unit].yen) ?? 'yen';
}
/**
 * The bare number, for a column whose header names the unit: rounded half away from zero to 0–8 decimals, digits grouped by
 * commas, negatives as △1,234, in English −1,234 (what rounds to zero has no sign); throws when the amount is no integer yen.
 */
export function formatYen(amountYen, unit = 'yen', decimals = 0, language = 'ja') {
    requireDecimals(decimals);
    const digits = roundedDigits(Math.abs(requireYen(amountYen)), unitProperties[unit].yen, decimals);
    const sign = amountYen < 0 && /[1-9]/.test(digits) ? minusSigns[language] : '';
    const whole = digits.slice(0, digits.length - decimals);
    const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
    return `${sign}${groupThousands(whole)}${fraction}`;
}
/** The number with its unit behind it, as in △1,234百万円 or −1,234 million yen; 'auto' takes the unit that suits the amount. */
export function formatYenWithUnit(amountYen, unit = 'auto', language = 'ja', decimals = 0) {
    const chosen = unit === 'auto' ? suitableYenUnit([amountYen]) : unit;
    const gap = language === 'en' ? ' ' : '';
    const label = yenUnitLabel(chosen, language);
    // "12 100 million yen" would be read as one number.
    const times = language === 'en' && chosen === 'hundred-million-yen' ? '× ' : '';
    return `${formatYen(amountYen, chosen, decimals, language)}${gap}${times}${label}`;
}
/** The amount in 10^-decimals of the unit, as at least decimals + 1 digits. */
function roundedDigits(amountYen, unitYen, decimals) {
    const scaled = BigInt(amountYen) * 10n ** BigInt(decimals);
    const divisor = BigInt(unitYen);
    return ((2n * scaled + divisor) / (2n * divisor)).toString().padStart(decimals + 1, '0');
}
function groupThousands(digits) {
    return digits.replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
function requireYen(amountYen) {
    if (!Number.isSafeInteger(amountYen))
        throw new RangeError(`amountYen must be an integer, got ${amountYen}`);
    return amountYen;
}
function requireDecimals(decimals) {
    if (!Number.isInteger(decimals) || decimals < 0 || decimals > 8) {
        throw new RangeError(`decimals must be an integer from 0 to 8, got ${decimals}`);
    }
}
//# sourceMappingURL=format-yen.js.map