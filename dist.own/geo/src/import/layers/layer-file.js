export {};
//# sourceMappingURL=layer-file.js.map