/** The thirteen building categories (大分類) of the MIC renewal-cost software, in its printed order. */
export const majorCategories = [
    '市民文化系施設',
    '社会教育系施設',
    'スポーツ・レクリエーション系施設',
    '産業系施設',
    '学校教育系施設',
    '子育て支援施設',
    '保健・福祉施設',
    '医療施設',
    '行政系施設',
    '公営住宅',
    '公園',
    '供給処理施設',
    'その他',
];
/** The thirteen in English. */
export const majorCategoryEn = {
    市民文化系施設: 'Civic culture',
    社会教育系施設: 'Libraries and museums',
    'スポーツ・レクリエーション系施設': 'Sport and recreation',
    産業系施設: 'Industry',
    学校教育系施設: 'Schools',
    子育て支援施設: 'Childcare',
    '保健・福祉施設': 'Health and welfare',
    医療施設: 'Medical care',
    行政系施設: 'Administration',
    公営住宅: 'Public housing',
    公園: 'Parks',
    供給処理施設: 'Supply and disposal',
    その他: 'Other',
};
const byFoldedName = new Map(majorCategories.map((c) => [c.normalize('NFKC'), c]));
/** The category a name means once its width is folded (NFKC) and its blanks are cut, or null when it is none of the thirteen. */
export function majorCategoryOf(name) {
    return byFoldedName.get(name.normalize('NFKC').replaceAll(/\s/g, '')) ?? null;
}
//# sourceMappingURL=major-category.js.map