export {};
//# sourceMappingURL=cost-building.js.map