/** The demo city's register is as of this fiscal year; nothing is younger. */
export const registerFiscalYear = 2024;
/** First fiscal year of each span and how much of the kind's stock was built in it; the last span ends with the register. */
const spans = {
    school: [
        [1956, 3],
        [1962, 12],
        [1968, 25],
        [1974, 33],
        [1980, 15],
        [1986, 6],
        [1995, 4],
        [2010, 3],
    ],
    housing: [
        [1957, 5],
        [1963, 17],
        [1969, 30],
        [1975, 20],
        [1982, 13],
        [1990, 9],
        [1998, 4],
        [2011, 3],
    ],
    hall: [
        [1960, 5],
        [1968, 17],
        [1973, 24],
        [1979, 23],
        [1985, 16],
        [1992, 9],
        [2000, 5],
        [2011, 3],
    ],
    nursery: [
        [1962, 5],
        [1967, 22],
        [1972, 34],
        [1978, 19],
        [1985, 9],
        [1995, 6],
        [2008, 5],
    ],
    shed: [
        [1962, 7],
        [1970, 19],
        [1977, 26],
        [1984, 20],
        [1991, 13],
        [2000, 9],
        [2011, 6],
    ],
    plant: [
        [1963, 6],
        [1969, 20],
        [1975, 27],
        [1982, 20],
        [1990, 16],
        [1999, 8],
        [2011, 3],
    ],
    recent: [
        [1974, 12],
        [1982, 18],
        [1990, 25],
        [1998, 22],
        [2006, 13],
        [2013, 10],
    ],
};
/** A fiscal year in which a facility of that era was first built. */
export function drawBuiltYear(era, random) {
    const eraSpans = spans[era];
    const span = random.weightedIndex(eraSpans.map(([, weight]) => weight));
    const end = eraSpans[span + 1]?.[0] ?? registerFiscalYear + 1;
    return random.integer(eraSpans[span][0], end - 1);
}
//# sourceMappingURL=built-years.js.map