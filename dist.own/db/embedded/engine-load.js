/** Two numbers: waiting, held since. */
export function newSharedLoad() {
    return new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT);
}
export function writeLoad(shared, { waiting, heldSinceMs }) {
    new Float64Array(shared).set([waiting, heldSinceMs]);
}
export function readLoad(shared, nowMs) {
    const [waiting = 0, heldSinceMs = 0] = new Float64Array(shared);
    return { waiting, heldSeconds: heldSinceMs === 0 ? 0 : Math.max(0, nowMs - heldSinceMs) / 1000 };
}
//# sourceMappingURL=engine-load.js.map