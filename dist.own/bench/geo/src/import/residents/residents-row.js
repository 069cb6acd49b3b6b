export {};
//# sourceMappingURL=residents-row.js.map