export {};
//# sourceMappingURL=part-changes.js.map