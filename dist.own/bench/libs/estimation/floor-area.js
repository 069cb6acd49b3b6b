import { smallCategoryOf } from '#libs/asset';
import { smallestSample } from './estimate.js';
import { typicalFloorAreaM2 } from './typical-floor-area.js';
/**
 * Estimates a facility's floor area from its small category: the median of the city's own facilities of it where at least five
 * are known, else the typical value shipped with the project, else not computable. Throws on a known area that is not above 0.
 */
export function floorAreaEstimates(known) {
    for (const { floorAreaM2 } of known)
        requireArea(floorAreaM2);
    return (smallCategory) => {
        if (smallCategory === null)
            return { ok: false, reason: 'no-small-category' };
        const own = known.filter((facility) => facility.smallCategory === smallCategory);
        return own.length >= smallestSample ? ownMedian(smallCategory, own) : typicalValue(smallCategory);
    };
}
function ownMedian(smallCategory, own) {
    return {
        ok: true,
        value: median(own.map(({ floorAreaM2 }) => floorAreaM2)),
        method: 'own-median',
        source: `本市の${smallCategory}のうち延床面積が分かる${own.length}施設の中央値`,
        sourceEn: `Median of ${own.length} facilities of this city whose floor area is known: ${nameEn(smallCategory)}`,
        sampleSize: own.length,
    };
}
function typicalValue(smallCategory) {
    const value = typicalFloorAreaM2.get(smallCategory);
    if (value === undefined)
        return { ok: false, reason: 'too-few-known' };
    return {
        ok: true,
        value,
        method: 'typical-value',
        source: `前提：${smallCategory}の標準的な延床面積（本ソフトウェアの想定値。統計ではない）`,
        sourceEn: `Assumption of this software, not a statistic: a typical floor area: ${nameEn(smallCategory)}`,
        sampleSize: 0,
    };
}
const nameEn = (smallCategory) => smallCategoryOf(smallCategory)?.nameEn ?? smallCategory;
/** To the hundredth of a square metre, as registers hold it. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const upper = sorted[sorted.length >> 1] ?? NaN;
    const lower = sorted[(sorted.length - 1) >> 1] ?? NaN;
    return Math.round(((lower + upper) / 2) * 100) / 100;
}
function requireArea(floorAreaM2) {
    if (!(floorAreaM2 > 0 && floorAreaM2 < Infinity)) {
        throw new RangeError(`known floorAreaM2 must be a number above 0, got ${floorAreaM2}`);
    }
}
//# sourceMappingURL=floor-area.js.map