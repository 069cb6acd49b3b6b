export {};
//# sourceMappingURL=facility-kind.js.map