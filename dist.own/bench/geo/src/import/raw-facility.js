export {};
//# sourceMappingURL=raw-facility.js.map