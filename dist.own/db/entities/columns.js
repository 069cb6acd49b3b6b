/** numeric and bigint arrive as strings; every such column here stays within the safe integers or two decimals. */
export const asNumber = {
    to: (value) => value,
    from: (value) => (value === null ? null : Number(value)),
};
//# sourceMappingURL=columns.js.map