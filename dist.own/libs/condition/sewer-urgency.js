/** 表2.6–2.7 of MLIT's 下水道長寿命化支援制度に関する手引き(案) 平成21年度版. */
export const usualDefectRateLimits = { rankAFromA: 20, rankAFromAB: 40, rankBFromABC: 60 };
/** 不良発生率ランク of a span: A also where one pipe is broken or parted, whatever the share (表2.7 備考②). */
export function defectRateRank(span, limits = usualDefectRateLimits) {
    const { pipes, a, b, c, isBrokenOrParted } = span;
    requirePipes(span);
    const reaches = (count, percent) => count * 100 >= percent * pipes;
    if (isBrokenOrParted || reaches(a, limits.rankAFromA) || reaches(a + b, limits.rankAFromAB))
        return 'A';
    if (a + b > 0 || reaches(a + b + c, limits.rankBFromABC))
        return 'B';
    return c > 0 ? 'C' : null;
}
/** 緊急度 (表2.8–2.9): I from two ranks A; II from one, or two ranks B; III from anything else found; none where nothing is. */
export function sewerUrgency({ corrosion, sag, defectRate }) {
    const ranks = [corrosion, sag, defectRate];
    const count = (rank) => ranks.filter((other) => other === rank).length;
    if (count('A') >= 2)
        return 'I';
    if (count('A') === 1 || count('B') >= 2)
        return 'II';
    return count(null) < ranks.length ? 'III' : 'none';
}
/** Sag from which a span has rank A and B, as a share of the inner diameter, up to a diameter in mm (表2.3). */
const sagRanks = [
    { upToDiameterMm: 700, A: 1, B: 1 / 2 },
    { upToDiameterMm: 1650, A: 1 / 2, B: 1 / 4 },
    { upToDiameterMm: 3000, A: 1 / 4, B: 1 / 8 },
];
/** 上下方向のたるみ: the rank of a sag in mm; null without sag; throws above 3,000 mm, which the manual does not cover. */
export function sagRank(sagMm, diameterMm) {
    const row = sagRanks.find(({ upToDiameterMm }) => diameterMm <= upToDiameterMm);
    if (!row || !(diameterMm > 0))
        throw new RangeError(`diameterMm must be above 0 and at most 3000, got ${diameterMm}`);
    if (!(sagMm >= 0))
        throw new RangeError(`sagMm must be 0 or more, got ${sagMm}`);
    if (sagMm === 0)
        return null;
    if (sagMm >= row.A * diameterMm)
        return 'A';
    return sagMm >= row.B * diameterMm ? 'B' : 'C';
}
function requirePipes({ pipes, a, b, c }) {
    const counts = [pipes, a, b, c];
    const isSpan = counts.every((count) => Number.isSafeInteger(count) && count >= 0) && pipes >= 1 && a + b + c <= pipes;
    if (!isSpan)
        throw new RangeError(`not the pipes of a span: ${pipes} with ${a} a, ${b} b, ${c} c`);
}
//# sourceMappingURL=sewer-urgency.js.map