const rule = 'person:';
/** The reason of what a person has set: `person:` and who it was. */
export function decidedBy(actor) {
    return `${rule}${actor}`;
}
/** Who decided, where a reason says that a person did; also in the words of the first versions. */
export function deciderOf(reason) {
    return /^(?:person:|decided by )(.+)$/s.exec(reason)?.[1] ?? null;
}
//# sourceMappingURL=decided-by.js.map