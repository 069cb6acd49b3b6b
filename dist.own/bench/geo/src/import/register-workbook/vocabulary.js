import { foldForSearch, majorCategories, majorCategoryEn, } from '#libs/asset';
/** Languages a workbook is written in; it is read in either. */
export const registerLanguages = ['ja', 'en'];
export const ownerWords = {
    city: { ja: '市', en: 'City' },
    prefecture: { ja: '県', en: 'Prefecture' },
    nation: { ja: '国', en: 'National government' },
    private: { ja: '民間', en: 'Private' },
    unknown: { ja: '不明', en: 'Not known' },
};
export const statusWords = {
    open: { ja: '開設中', en: 'Open' },
    suspended: { ja: '休止中', en: 'Suspended' },
    closed: { ja: '廃止', en: 'Closed' },
};
export const managementWords = {
    direct: { ja: '直営', en: 'Direct' },
    designated: { ja: '指定管理', en: 'Designated manager' },
    commissioned: { ja: '業務委託', en: 'Commissioned' },
    leased: { ja: '貸付', en: 'Leased out' },
    other: { ja: 'その他', en: 'Other' },
};
export const structureWords = {
    RC: { ja: '鉄筋コンクリート造(RC)', en: 'Reinforced concrete (RC)' },
    SRC: { ja: '鉄骨鉄筋コンクリート造(SRC)', en: 'Steel-framed reinforced concrete (SRC)' },
    S: { ja: '鉄骨造(S)', en: 'Steel (S)' },
    LGS: { ja: '軽量鉄骨造(LGS)', en: 'Light-gauge steel (LGS)' },
    W: { ja: '木造(W)', en: 'Timber (W)' },
    CB: { ja: 'コンクリートブロック造(CB)', en: 'Concrete block (CB)' },
    other: { ja: 'その他', en: 'Other' },
};
export const propertyClassWords = {
    'official-use': { ja: '行政財産(公用)', en: 'Official use' },
    'public-use': { ja: '行政財産(公共用)', en: 'Public use' },
    ordinary: { ja: '普通財産', en: 'Ordinary property' },
};
export const seismicStandardWords = {
    old: { ja: '旧耐震', en: 'Old standard' },
    new: { ja: '新耐震', en: 'New standard' },
};
export const seismicWorkWords = {
    'not-needed': { ja: '不要', en: 'Not needed' },
    done: { ja: '実施済', en: 'Done' },
    'not-done': { ja: '未実施', en: 'Not done' },
};
export const tenureWords = {
    owned: { ja: '所有', en: 'Owned' },
    leased: { ja: '借地', en: 'Leased' },
    'loaned-free': { ja: '無償借用', en: 'Lent free of charge' },
    'co-owned': { ja: '共有', en: 'Co-owned' },
    other: { ja: 'その他', en: 'Other' },
};
export const categoryWords = Object.fromEntries(majorCategories.map((category) => [category, { ja: category, en: majorCategoryEn[category] }]));
/** The allowed words of a field, in the order of its codes. */
export function wordsOf(vocabulary, language) {
    return Object.values(vocabulary).map((word) => word[language]);
}
/** The code a cell names in either language or by itself (RC), widths folded; null for any other word. */
export function codeOf(vocabulary, text) {
    const folded = foldForSearch(text);
    const found = Object.entries(vocabulary).find(([code, { ja, en }]) => [code, ja, en].some((word) => foldForSearch(word) === folded));
    return found?.[0] ?? null;
}
//# sourceMappingURL=vocabulary.js.map