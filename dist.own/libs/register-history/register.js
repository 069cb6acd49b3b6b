/** Whether an event brings property (1), takes it away (-1) or changes what it is (0). */
export function directionOf(kind) {
    if (kind === 'acquisition' || kind === 'construction')
        return 1;
    return kind === 'disposal' || kind === 'demolition' ? -1 : 0;
}
/** How much of a building or a lot came or went. */
export function areaOf({ landAreaM2, buildingAreaM2 }, kind) {
    if (kind === 'facility')
        return null;
    return kind === 'land' ? landAreaM2 : buildingAreaM2;
}
/** The id of what an event is about; of a thing that the register never had only this event knows. */
export function subjectOf({ id, subjectId }) {
    return subjectId ?? id;
}
//# sourceMappingURL=register.js.map