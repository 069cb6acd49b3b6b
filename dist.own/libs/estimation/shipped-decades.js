/**
 * When Japanese municipal buildings were built, in percent by decade. An assumption of this project, not a statistic: most of the
 * stock dates from the growth of the 1970s and 1980s, schools and housing a little earlier than halls and offices.
 */
const anyBuilding = decades([2, 9, 25, 24, 22, 10, 6, 2]);
const schools = decades([2, 13, 36, 27, 10, 6, 5, 1]);
const housing = decades([3, 15, 33, 19, 18, 7, 4, 1]);
/** The shipped weights of a major category, or those of any building when it has none of its own. */
export function shippedDecades(majorCategory) {
    if (majorCategory === '学校教育系施設')
        return schools;
    return majorCategory === '公営住宅' ? housing : anyBuilding;
}
function decades(percentages) {
    return new Map(percentages.map((percent, i) => [1950 + 10 * i, percent]));
}
//# sourceMappingURL=shipped-decades.js.map