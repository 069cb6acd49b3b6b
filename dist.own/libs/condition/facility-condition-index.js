import { componentKinds } from '#libs/asset';
import { multiplyDivideHalfUp } from '#libs/money';
/** Good, fair, poor, critical. */
export const fciBands = ['good', 'fair', 'poor', 'critical'];
/** 5, 10 and 30 %: the four bands in common use (APPA and those who follow it). */
export const usualFciLimits = { fair: 5, poor: 10, critical: 30 };
/** Facility condition index: deferred maintenance ÷ replacement value, a ratio of 0 or more; null where nothing is known to be worth anything. */
export function facilityConditionIndex(deferredYen, replacementYen) {
    if (!(deferredYen >= 0))
        throw new RangeError(`deferredYen must be 0 or more, got ${deferredYen}`);
    if (!(replacementYen >= 0))
        throw new RangeError(`replacementYen must be 0 or more, got ${replacementYen}`);
    return replacementYen === 0 ? null : deferredYen / replacementYen;
}
/** The band of a ratio; throws where the limits do not rise. */
export function fciBandOf(index, limits = usualFciLimits) {
    const { fair, poor, critical } = limits;
    if (!(fair > 0 && fair < poor && poor < critical)) {
        throw new RangeError(`limits must rise from above 0, got ${fair}, ${poor}, ${critical}`);
    }
    // In percent a product such as 0.07 × 100 lies beside its decimal, so the limits are divided instead.
    if (index < fair / 100)
        return 'good';
    if (index < poor / 100)
        return 'fair';
    return index < critical / 100 ? 'poor' : 'critical';
}
/** C in part and D whole: our default, to be set by the city; no source publishes one. */
export const usualLossPercents = { A: 0, B: 0, C: 50, D: 100 };
/**
 * Deferred maintenance in yen: over the parts, replacement value × share of the part × loss at its grade, rounded half up a part. A
 * part's share is its weight ÷ 100 percent points of the rebuild cost (MEXT's manual, 平成29年); parts without grade count as 0.
 */
export function deferredMaintenanceYen(grades, replacementYen, weights, losses = usualLossPercents) {
    const of = (kind, grade) => multiplyDivideHalfUp(replacementYen, weights[kind] * losses[grade], 1000 * 100);
    return componentKinds.reduce((sum, kind) => sum + (grades[kind] ? of(kind, grades[kind]) : 0), 0);
}
//# sourceMappingURL=facility-condition-index.js.map