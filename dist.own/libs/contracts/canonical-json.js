/**
 * JSON whose objects have their keys in order and no blanks, so that equal contents are equal texts on phone and server; what is
 * undefined is left out. Throws TypeError for a number that JSON cannot hold.
 */
export function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
    if (typeof value === 'object' && value !== null)
        return `{${membersOf(value).join(',')}}`;
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new TypeError(`JSON has no number ${value}`);
    return JSON.stringify(value);
}
function membersOf(value) {
    return Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
}
//# sourceMappingURL=canonical-json.js.map