/** Twice a register of 100,000 rows, and every list a city publishes. */
export const readLimits = {
    fileBytes: 50 * 1024 * 1024,
    inflatedBytes: 200 * 1024 * 1024,
    sheets: 200,
    rows: 200_000,
    columns: 1_000,
    cells: 10_000_000,
    cellLetters: 32_767,
    letters: 100_000_000,
};
//# sourceMappingURL=limits.js.map