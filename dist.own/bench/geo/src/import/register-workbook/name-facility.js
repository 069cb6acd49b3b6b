import { foldForSearch } from '#libs/asset';
/** The facility that stands beside a new row, by its name and, where several bear it, its address; or why it cannot be told. */
export function facilityNamed({ index }, facility) {
    const placed = index.withNameAndAddress(facility);
    const [only, ...others] = placed.length > 0 ? placed : index.withName(facility.name);
    if (!only)
        return noSuchWords(facility.name);
    return others.length > 0 ? severalWords(facility.name) : only;
}
/** Whether it is what stands there: by its name now, as it was exported, or as any list knows it. */
export function isCalled(facility, name, before) {
    return isOneOf(name, [
        ...(facility.existing ? [facility.existing.name] : []),
        ...before,
        ...facility.known.map((known) => known.name),
    ]);
}
/** Widths and letters folded. */
export function isOneOf(name, names) {
    return names.some((known) => foldForSearch(known) === foldForSearch(name));
}
function noSuchWords(name) {
    return {
        ja: `「${name}」という施設が登録簿に見つかりません`,
        en: `there is no facility ${name} in the register`,
    };
}
function severalWords(name) {
    return {
        ja: `「${name}」に当てはまる施設が複数あります。所在地も入れてください`,
        en: `several facilities may be ${name}: enter the address too`,
    };
}
//# sourceMappingURL=name-facility.js.map