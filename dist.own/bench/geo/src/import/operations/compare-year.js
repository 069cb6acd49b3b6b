/** What a file states otherwise than the register (null: has nothing); what it leaves blank is no difference. */
export function compareYear(stated, recorded) {
    const before = recorded === null ? {} : flat(recorded);
    return Object.fromEntries(Object.entries(flat(stated)).flatMap(([field, after]) => after === null || after === undefined || before[field] === after
        ? []
        : [[field, { before: before[field] ?? null, after }]]));
}
function flat(values) {
    const { users, openingDays, bookableSlots, usedSlots, staff, costsYen, revenuesYen, note } = values;
    return { users, openingDays, bookableSlots, usedSlots, staff, ...costsYen, ...revenuesYen, note };
}
//# sourceMappingURL=compare-year.js.map