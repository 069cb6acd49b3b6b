/** How far a finding has come: 報告 → 現地確認 → 優先度決定 → 発注 → 補修済 → 検査済, or 対応不要. */
export const findingStatuses = [
    'reported',
    'confirmed',
    'prioritised',
    'ordered',
    'repaired',
    'verified',
    'dismissed',
];
/** What can be done about a finding; `revised` and `withdrawn` come with a later revision of its inspection. */
export const findingSteps = [...findingStatuses, 'reopened', 'revised', 'withdrawn'];
/** From which status each step is taken by a person; a step may be skipped where nothing is lost by it. */
const takenFrom = {
    confirmed: ['reported'],
    prioritised: ['reported', 'confirmed', 'prioritised'],
    ordered: ['confirmed', 'prioritised'],
    repaired: ['confirmed', 'prioritised', 'ordered'],
    verified: ['repaired'],
    dismissed: ['reported', 'confirmed', 'prioritised'],
    reopened: ['repaired', 'verified', 'dismissed'],
};
/** The status after a step; null where it cannot be taken from here. What is opened again is confirmed on site once more. */
export function statusAfter(status, step) {
    if (!takenFrom[step]?.includes(status))
        return null;
    return step === 'reopened' ? 'reported' : step;
}
/** The steps that can be taken from a status, in their order. */
export function nextSteps(status) {
    return findingSteps.filter((step) => statusAfter(status, step) !== null);
}
//# sourceMappingURL=finding-steps.js.map