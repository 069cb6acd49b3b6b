/** A work that begins in the year its age is reached. */
export function dueWork(kind, dueAgeYears, ageYears, spreadYears) {
    return { kind, rule: 'due', dueAgeYears, startOffset: dueAgeYears - ageYears, spreadYears };
}
/** A work whose age has passed and that is caught up from the first year of the horizon on. */
export function backlogWork(kind, dueAgeYears, spreadYears) {
    return { kind, rule: 'backlog', dueAgeYears, startOffset: 0, spreadYears };
}
//# sourceMappingURL=cycle-rule.js.map