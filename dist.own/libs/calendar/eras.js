/** Oldest first; Meiji is counted from 1 January 1868 although dates before 1873 followed the lunar calendar. */
export const eras = [
    { name: '明治', letter: 'M', romanised: 'Meiji', firstDay: { year: 1868, month: 1, day: 1 } },
    { name: '大正', letter: 'T', romanised: 'Taisho', firstDay: { year: 1912, month: 7, day: 30 } },
    { name: '昭和', letter: 'S', romanised: 'Showa', firstDay: { year: 1926, month: 12, day: 25 } },
    { name: '平成', letter: 'H', romanised: 'Heisei', firstDay: { year: 1989, month: 1, day: 8 } },
    { name: '令和', letter: 'R', romanised: 'Reiwa', firstDay: { year: 2019, month: 5, day: 1 } },
];
/** Whether any day from first to last (inclusive) belongs to the era. */
export function eraCovers(era, first, last) {
    const next = eras[eras.indexOf(era) + 1];
    const begun = dayNumber(last) >= dayNumber(era.firstDay);
    return begun && (next === undefined || dayNumber(first) < dayNumber(next.firstDay));
}
function dayNumber({ year, month, day }) {
    return (year * 100 + month) * 100 + day;
}
//# sourceMappingURL=eras.js.map