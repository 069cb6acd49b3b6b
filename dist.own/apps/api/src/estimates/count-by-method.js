/** One line per attribute, method, source and value; floor areas first, of each the most frequent first. */
export function countByMethod(estimates) {
    const lines = new Map();
    for (const estimate of estimates) {
        const line = lineOf(estimate);
        const key = JSON.stringify(line);
        const known = lines.get(key) ?? line;
        known.count += 1;
        lines.set(key, known);
    }
    const isYear = ({ attribute }) => Number(attribute === 'builtFiscalYear');
    return [...lines.values()].toSorted((a, b) => isYear(a) - isYear(b) || b.count - a.count);
}
function lineOf({ attribute, method, source, sourceEn, value }) {
    const isArea = attribute === 'floorAreaM2';
    return {
        attribute,
        method,
        source,
        sourceEn,
        floorAreaM2: isArea ? value : null,
        builtYears: isArea ? null : spanOf(value),
        count: 0,
    };
}
/** First and last year that are at all likely, and the expectation to a tenth of a year. */
function spanOf(distribution) {
    const years = distribution.filter(({ probability }) => probability > 0).map(({ fiscalYear }) => fiscalYear);
    const expected = distribution.reduce((sum, { fiscalYear, probability }) => sum + fiscalYear * probability, 0);
    return { from: Math.min(...years), to: Math.max(...years), expected: Math.round(expected * 10) / 10 };
}
//# sourceMappingURL=count-by-method.js.map