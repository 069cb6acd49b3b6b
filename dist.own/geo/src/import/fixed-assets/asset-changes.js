export {};
//# sourceMappingURL=asset-changes.js.map