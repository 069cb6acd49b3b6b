/** SQL order that puts first the residents of today: of the latest year that is not in the future, else of the earliest projected one. */
export function residentsNow(currentYear) {
    return `year > ${currentYear}, CASE WHEN year > ${currentYear} THEN year ELSE -year END`;
}
//# sourceMappingURL=residents-now.js.map