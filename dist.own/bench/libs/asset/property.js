/** 土地の権原: 所有 / 借地 / 無償借用 / 共有 / その他. */
export const tenures = ['owned', 'leased', 'loaned-free', 'co-owned', 'other'];
/** 公有財産の区分: 行政財産(公用) / 行政財産(公共用) / 普通財産. */
export const propertyClasses = ['official-use', 'public-use', 'ordinary'];
/** 異動の種類: 取得 / 新築・増築 / 所管換・譲渡 / 用途変更・用途廃止 / 処分(売却・譲与) / 解体. */
export const eventKinds = [
    'acquisition',
    'construction',
    'transfer',
    'change-of-use',
    'disposal',
    'demolition',
];
/** What an event is about: the facility with all it has, one of its buildings, or one of its lots. */
export const subjectKinds = ['facility', 'building', 'land'];
/** 地目 that a register offers; the city may use words of its own. */
export const landCategories = [
    '宅地',
    '学校用地',
    '雑種地',
    '公園',
    '山林',
    '田',
    '畑',
    '原野',
    '公衆用道路',
    '水道用地',
    '墓地',
    '境内地',
    '池沼',
];
/** 不動産ID: the registry's number of thirteen digits, a hyphen, and four digits that name a part (0000 = the whole). */
export const realEstateIdPattern = /^\d{13}-\d{4}$/;
/** Full-width digits and hyphens folded, the part 0000 added where only the thirteen digits are given; null for anything else. */
export function readRealEstateId(text) {
    const folded = text
        .normalize('NFKC')
        .replace(/[‐‑‒–—―−ー]/g, '-')
        .replaceAll(/\s/g, '');
    const whole = /^\d{13}$/.test(folded) ? `${folded}-0000` : folded.replace(/^(\d{13})(\d{4})$/, '$1-$2');
    return realEstateIdPattern.test(whole) ? whole : null;
}
//# sourceMappingURL=property.js.map