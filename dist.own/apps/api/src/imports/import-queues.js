/** Reading files up to the preview. */
export const readQueue = 'import-read';
/** Writing what was previewed into the register. */
export const commitQueue = 'import-commit';
//# sourceMappingURL=import-queues.js.map