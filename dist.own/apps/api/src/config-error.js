/** A wrong setting, told in one line; the process ends with exit code 1. */
export class ConfigError extends Error {
}
//# sourceMappingURL=config-error.js.map