const digitOf = new Map(Array.from('〇一二三四五六七八九').map((digit, value) => [digit, value]));
const powerOf = new Map([
    ['十', 10],
    ['百', 100],
    ['千', 1000],
]);
/** Writes each run of 漢数字 as Arabic digits: 四十五年 → 45年, 六五 → 65, 二〇二六 → 2026, 元年 → 1年. */
export function digitsFromKanji(text) {
    return text
        .replaceAll('零', '〇')
        .replace(/^元/, '1')
        .replaceAll(/[〇一二三四五六七八九十百千]+/g, (run) => String(/[十百千]/.test(run) ? sumOfPowers(run) : positional(run)));
}
function positional(run) {
    return Array.from(run)
        .map((digit) => digitOf.get(digit))
        .join('');
}
function sumOfPowers(run) {
    let sum = 0;
    let digit = null;
    for (const character of run) {
        const power = powerOf.get(character);
        if (power === undefined)
            digit = digitOf.get(character) ?? 0;
        else {
            sum += (digit ?? 1) * power;
            digit = null;
        }
    }
    return sum + (digit ?? 0);
}
//# sourceMappingURL=japanese-number.js.map