export {};
//# sourceMappingURL=facility-row.js.map