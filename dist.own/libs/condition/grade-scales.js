import { conditionGrades } from '#libs/asset';
/** Buildings: D within 5 years, C within 10 (MEXT's manual, 平成29年). */
export const buildingScale = {
    grades: conditionGrades,
    withinYears: { A: null, B: null, C: 10, D: 5 },
};
/** 健全性 of bridges and tunnels: 健全, 予防保全段階, 早期措置段階 (before the next inspection, five years on), 緊急措置段階; 道路法, since 2014. */
export const bridgeRatings = ['I', 'II', 'III', 'IV'];
export const bridgeScale = {
    grades: bridgeRatings,
    withinYears: { I: null, II: null, III: 5, IV: 0 },
};
/** The rating of a whole bridge is that of its worst member; null without members. */
export function bridgeRating(members) {
    const worst = Math.max(-1, ...members.map((rating) => bridgeRatings.indexOf(rating)));
    return bridgeRatings[worst] ?? null;
}
/** 緊急度 of sewers: 異常なし, then 軽度 III, 中度 II (put off for less than five years), 重度 I (at once). */
export const sewerUrgencies = ['none', 'III', 'II', 'I'];
export const sewerScale = {
    grades: sewerUrgencies,
    withinYears: { none: null, III: null, II: 5, I: 0 },
};
//# sourceMappingURL=grade-scales.js.map