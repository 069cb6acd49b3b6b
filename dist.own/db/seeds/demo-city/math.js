/** `Math`, bound once: in the sandbox in which tests run, each look-up of a global costs more than what is computed. */
export const math = Math;
/** No way, not yet reached: bound once like `math`. */
export const infinity = Number.POSITIVE_INFINITY;
//# sourceMappingURL=math.js.map