/**
 * Collects what a large step has left behind, before the next one begins to fill the memory beside it: the engine alone would wait until
 * the heap has grown by a fifth. Does nothing in a program that was not started with --expose-gc; a worker is.
 */
export function freeMemory() {
    globalThis.gc?.();
}
//# sourceMappingURL=free-memory.js.map