/** The 中分類 of the small categories that this project knows by itself, in English. */
const namesEn = new Map([
    ['集会施設', 'Halls and meeting places'],
    ['文化施設', 'Culture'],
    ['図書館', 'Libraries'],
    ['博物館等', 'Museums'],
    ['スポーツ施設', 'Sport'],
    ['レクリエーション施設・観光施設', 'Recreation and tourism'],
    ['産業系施設', 'Trade and industry'],
    ['学校', 'Schools'],
    ['その他教育施設', 'Other education'],
    ['幼稚園・保育所・こども園', 'Kindergartens and nurseries'],
    ['幼児・児童施設', 'Children'],
    ['高齢福祉施設', 'Care of the elderly'],
    ['障害福祉施設', 'Care of persons with disabilities'],
    ['保健施設', 'Health'],
    ['その他社会福祉施設', 'Other welfare'],
    ['医療施設', 'Medical care'],
    ['庁舎等', 'Offices of the city'],
    ['消防施設', 'Fire service'],
    ['その他行政系施設', 'Other administration'],
    ['公営住宅', 'Public housing'],
    ['公園', 'Parks'],
    ['供給処理施設', 'Supply and disposal'],
    ['その他', 'Other'],
]);
/** The English name of a 中分類, or null when it is a city's own word. */
export const middleCategoryEn = (name) => namesEn.get(name) ?? null;
//# sourceMappingURL=middle-category.js.map