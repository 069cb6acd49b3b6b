import { backlogWork, dueWork } from './cycle-rule.js';
/** 大規模改修 / 建替え. */
export const workKinds = ['renovation', 'rebuild'];
const renovationAge = 30;
const rebuildAge = 60;
const lastAgeForMissedRenovation = 50;
const renovationSpread = 2;
const rebuildSpread = 3;
const backlogSpread = 10;
/**
 * The method `mic`: 総務省 公共施設等更新費用試算ソフト for buildings. Cycle, spreading and backlog as printed by 加古川市 (p. 15)
 * and 安芸高田市 with the software's own assumptions; that ages 51–59 go straight to the rebuild is implied there.
 */
export const micRule = {
    kinds: workKinds,
    rebuildKind: 'rebuild',
    oldestDistinctAge: rebuildAge + 1,
    worksFromAge: (ageYears) => [...renovationFromAge(ageYears), rebuildFromAge(ageYears)],
    // Tenths or thirds, in thirds again at each later rebuild, halved.
    sharesPerBuilding: (horizonYears) => 2 * backlogSpread * rebuildSpread ** Math.ceil(horizonYears / rebuildAge),
};
function renovationFromAge(ageYears) {
    if (ageYears <= renovationAge)
        return [dueWork('renovation', renovationAge, ageYears, renovationSpread)];
    return ageYears <= lastAgeForMissedRenovation ? [backlogWork('renovation', renovationAge, backlogSpread)] : [];
}
function rebuildFromAge(ageYears) {
    return ageYears <= rebuildAge
        ? dueWork('rebuild', rebuildAge, ageYears, rebuildSpread)
        : backlogWork('rebuild', rebuildAge, backlogSpread);
}
/** Whether a year's share of a building is more than the backlog pays in a year: such a year stands out, the others are alike. */
export function standsOut(share, wholeBuilding) {
    return share * backlogSpread > wholeBuilding;
}
//# sourceMappingURL=mic-rule.js.map