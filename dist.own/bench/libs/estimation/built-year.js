import { majorCategoryEn, majorCategoryOf, smallCategoryOf } from '#libs/asset';
import { allocateByRunningTotal } from '#libs/money';
import { smallestSample } from './estimate.js';
import { shippedDecades } from './shipped-decades.js';
const millionths = 1_000_000;
/** A whole city's buildings of all kinds say something of one kind only when there are many. */
const smallestCitySample = 30;
/** Divisible by the length of every part of a decade, so that it splits into equal integers. */
const decadeShares = 2520;
/**
 * Estimates when a building was built, never as one year: the decades of the city's own known buildings of its small category
 * where at least five are known, else of its major category (five), else of all the city's (thirty), else the shipped decades.
 * Within a decade every year up to `asOfFiscalYear` is alike, so that many unknown buildings never fall due in one year; known
 * years after it are of buildings that do not stand yet and are left aside. Throws on a year that is no integer.
 */
export function builtYearEstimates(known, asOfFiscalYear) {
    requireYear(asOfFiscalYear);
    const standing = known.filter(({ builtFiscalYear }) => requireYear(builtFiscalYear) <= asOfFiscalYear);
    const estimates = new Map();
    return (kind) => {
        const key = `${kind.smallCategory} ${kind.majorCategory}`;
        const estimate = estimates.get(key) ?? estimateBuiltYear(kind, standing, asOfFiscalYear);
        estimates.set(key, estimate);
        return estimate;
    };
}
function estimateBuiltYear({ smallCategory, majorCategory }, standing, asOfFiscalYear) {
    const ofSmall = standing.filter((building) => building.smallCategory === smallCategory);
    if (smallCategory !== null && ofSmall.length >= smallestSample)
        return own(ofSmall, smallCategory, asOfFiscalYear);
    const ofMajor = standing.filter((building) => building.majorCategory === majorCategory);
    if (majorCategory !== null && ofMajor.length >= smallestSample)
        return own(ofMajor, majorCategory, asOfFiscalYear);
    if (standing.length >= smallestCitySample)
        return own(standing, null, asOfFiscalYear);
    return shipped(majorCategory, asOfFiscalYear);
}
/** Of a category, or of all the city's buildings when it is null. */
function own(sample, category, asOfFiscalYear) {
    const decades = new Map();
    for (const { builtFiscalYear } of sample) {
        const decade = decadeOf(builtFiscalYear);
        decades.set(decade, (decades.get(decade) ?? 0) + 1);
    }
    return {
        ok: true,
        value: spread(decades, asOfFiscalYear),
        method: 'own-distribution',
        source: `本市の${category ?? '全施設'}のうち建築年度が分かる${sample.length}棟の年代別分布（年代内は均等）`,
        sourceEn: `Spread over the decades in which ${sample.length} buildings of this city were built, evenly within each decade: ${categoryEn(category)}`,
        sampleSize: sample.length,
    };
}
function shipped(majorCategory, asOfFiscalYear) {
    return {
        ok: true,
        value: spread(shippedDecades(majorCategory), asOfFiscalYear),
        method: 'shipped-distribution',
        source: `前提：${majorCategory ?? '公共施設'}の年代別分布（本ソフトウェアの想定値。統計ではない）`,
        sourceEn: `Assumption of this software, not a statistic: the decades in which such buildings were put up: ${categoryEn(majorCategory)}`,
        sampleSize: 0,
    };
}
/** A small or a major category in English; null = all. */
function categoryEn(category) {
    if (category === null)
        return 'all categories';
    const major = majorCategoryOf(category);
    return major === null ? (smallCategoryOf(category)?.nameEn ?? category) : majorCategoryEn[major];
}
/** Each decade's weight in equal parts over its years up to `asOfFiscalYear`; throws when no decade has begun by then. */
function spread(decades, asOfFiscalYear) {
    const years = [...decades]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([decade, weight]) => {
        const length = Math.min(10, asOfFiscalYear - decade + 1);
        if (length <= 0)
            return [];
        return Array.from({ length }, (_, i) => ({ fiscalYear: decade + i, weight: (weight * decadeShares) / length }));
    });
    if (years.length === 0)
        throw new RangeError(`no decade of construction begins by ${asOfFiscalYear}`);
    const parts = allocateByRunningTotal(millionths, years.map(({ weight }) => weight));
    return years
        .map(({ fiscalYear }, i) => ({ fiscalYear, probability: (parts[i] ?? 0) / millionths }))
        .filter(({ probability }) => probability > 0);
}
function decadeOf(fiscalYear) {
    return Math.floor(fiscalYear / 10) * 10;
}
function requireYear(fiscalYear) {
    if (!Number.isSafeInteger(fiscalYear))
        throw new RangeError(`fiscal year must be an integer, got ${fiscalYear}`);
    return fiscalYear;
}
//# sourceMappingURL=built-year.js.map