export {};
//# sourceMappingURL=operation-row.js.map