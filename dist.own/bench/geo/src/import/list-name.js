/** Date of an edition in a file's name: 202602, 2026-02-01, R8, 令和8年度. A municipality code of six digits is none. */
const editions = [
    /(?<!\d)(?:19|20)\d{2}(?:[-_.年]?(?:0[1-9]|1[0-2]|[1-9](?=[月.\-_]))(?:[-_.月]?(?:[0-2]?\d|3[01])日?)?)?年?度?(?:末|版|現在|時点)?(?!\d)/g,
    /(?<![a-z\d])(?:r|令和)(?:\d{1,2}|元)(?:[年度.\-_]{1,2}\d{1,2}(?:[月.\-_]\d{1,2}日?)?)?(?:年?度)?(?:末|版|現在|時点)?(?![a-z\d])/g,
];
/**
 * The name of the list a file is an edition of: without folder, extension, date of the edition and mark of a copy, so that
 * `list_202602 (1).xlsx` continues `list_202502.csv`.
 */
export function listName(fileName) {
    const base = fileName.split(/[\\/]/).at(-1) ?? '';
    const stem = base
        .normalize('NFKC')
        .toLowerCase()
        .replace(/\.[a-z0-9]{1,5}$/, '');
    const bare = cutEdition(stem)
        .replaceAll(/\s*\(\d+\)$|[\s_-]*(?:copy|コピー)(?:\s*\(?\d*\)?)$/g, '')
        .replaceAll(/[\s_\-.]{2,}/g, '_')
        .replaceAll(/^[\s_\-.()]+|[\s_\-.()]+$/g, '');
    return bare || stem;
}
/** Text (NFKC, lower case) without the date of an edition: 面積(r7.4.1現在) → 面積(). */
export function cutEdition(text) {
    return editions.reduce((name, edition) => name.replaceAll(edition, ''), text);
}
//# sourceMappingURL=list-name.js.map