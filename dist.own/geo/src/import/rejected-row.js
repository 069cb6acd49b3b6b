import { cellText } from './reading/table.js';
/** A row that cannot be used, with everything that is wrong with it: whoever corrects it need not come back for the next fault. */
export function rejectedRow(faults, { name, address }) {
    const [first] = faults;
    if (!first)
        throw new RangeError('a row without a fault is not rejected');
    const told = faults.map((fault) => ({ value: '', ...fault }));
    return { cell: first.cell, name: name || null, address, reason: reasonOf(faults), faults: told };
}
/** The faults of a file with what stands in their cells. */
export function withCellTexts(file, tables) {
    const rejected = file.rejected.map((row) => ({
        ...row,
        faults: faultsOf(row).map((fault) => ({ ...fault, value: cellText(tables, fault.cell) })),
    }));
    return { ...file, rejected };
}
/** All faults of a row; where only one was looked for, that one. */
export function faultsOf({ cell, reason, faults }) {
    return faults ?? [{ cell, value: '', reason }];
}
function reasonOf(faults) {
    if (faults.length === 1)
        return faults[0].reason;
    return {
        ja: faults.map(({ cell, reason }) => `${cell}: ${reason.ja}`).join('。'),
        en: faults.map(({ cell, reason }) => `${cell}: ${reason.en}`).join('; '),
    };
}
//# sourceMappingURL=rejected-row.js.map