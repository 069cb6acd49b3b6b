export {};
//# sourceMappingURL=register-edits.js.map