const groups = [
    [
        '市民文化系施設',
        '集会施設',
        [
            ['公民館', 'Public hall (kominkan)'],
            ['コミュニティセンター', 'Community centre'],
            ['集会所', 'Meeting house'],
            ['生涯学習センター', 'Lifelong learning centre'],
            ['市民活動センター', 'Civic activity centre'],
        ],
    ],
    ['市民文化系施設', '文化施設', [['文化会館', 'Culture hall']]],
    [
        '社会教育系施設',
        '図書館',
        [
            ['図書館', 'Library'],
            ['図書室', 'Library room'],
        ],
    ],
    [
        '社会教育系施設',
        '博物館等',
        [
            ['博物館・資料館', 'Museum, archive'],
            ['美術館', 'Art museum'],
            ['文化財施設', 'Heritage building'],
        ],
    ],
    [
        'スポーツ・レクリエーション系施設',
        'スポーツ施設',
        [
            ['体育館', 'Gymnasium'],
            ['武道館', 'Martial arts hall'],
            ['プール', 'Swimming pool'],
            ['運動場', 'Sports ground'],
        ],
    ],
    [
        'スポーツ・レクリエーション系施設',
        'レクリエーション施設・観光施設',
        [
            ['観光施設', 'Tourist facility'],
            ['温浴・保養施設', 'Baths, recreation house'],
            ['キャンプ場', 'Camp site'],
        ],
    ],
    [
        '産業系施設',
        '産業系施設',
        [
            ['産業振興施設', 'Industry promotion facility'],
            ['市場', 'Market'],
            ['勤労者福祉施設', "Workers' welfare facility"],
        ],
    ],
    [
        '学校教育系施設',
        '学校',
        [
            ['小学校', 'Primary school'],
            ['中学校', 'Junior high school'],
            ['義務教育学校', 'Compulsory education school'],
            ['高等学校', 'High school', 'mixed'],
            ['特別支援学校', 'Special needs school', 'mixed'],
            ['大学', 'University', 'mixed'],
        ],
    ],
    [
        '学校教育系施設',
        'その他教育施設',
        [
            ['学校給食センター', 'School lunch kitchen'],
            ['教育センター', 'Education centre'],
        ],
    ],
    [
        '子育て支援施設',
        '幼稚園・保育所・こども園',
        [
            ['認定こども園', 'Centre for early childhood education and care', 'mixed'],
            ['幼稚園', 'Kindergarten', 'mixed'],
            ['保育所', 'Nursery school', 'mixed'],
        ],
    ],
    [
        '子育て支援施設',
        '幼児・児童施設',
        [
            ['児童館', "Children's hall"],
            ['放課後児童クラブ', 'After-school club'],
            ['子育て支援センター', 'Child-rearing support centre', 'mixed'],
            ['青少年施設', 'Youth facility'],
        ],
    ],
    [
        '保健・福祉施設',
        '高齢福祉施設',
        [
            ['老人福祉センター', 'Welfare centre for the elderly'],
            ['介護施設', 'Care facility', 'mixed'],
        ],
    ],
    ['保健・福祉施設', '障害福祉施設', [['障害者福祉施設', 'Facility for persons with disabilities', 'mixed']]],
    ['保健・福祉施設', '保健施設', [['保健センター', 'Health centre']]],
    [
        '保健・福祉施設',
        'その他社会福祉施設',
        [
            ['福祉会館', 'Welfare hall'],
            ['隣保館', 'Neighbourhood settlement hall'],
        ],
    ],
    [
        '医療施設',
        '医療施設',
        [
            ['病院', 'Hospital', 'mixed'],
            ['診療所', 'Clinic', 'mixed'],
        ],
    ],
    [
        '行政系施設',
        '庁舎等',
        [
            ['庁舎', 'City hall, office building'],
            ['支所・出張所', 'Branch office'],
        ],
    ],
    [
        '行政系施設',
        '消防施設',
        [
            ['消防署', 'Fire station'],
            ['消防団詰所', 'Fire brigade post'],
        ],
    ],
    [
        '行政系施設',
        'その他行政系施設',
        [
            ['防災施設', 'Disaster-prevention facility'],
            ['倉庫', 'Storehouse'],
            ['管理事務所', 'Management office'],
        ],
    ],
    [
        '公営住宅',
        '公営住宅',
        [
            ['市営住宅', 'Municipal housing'],
            ['職員住宅', 'Staff housing'],
        ],
    ],
    ['公園', '公園', [['公園', 'Park']]],
    [
        '供給処理施設',
        '供給処理施設',
        [
            ['ごみ処理施設', 'Waste treatment plant'],
            ['し尿処理施設', 'Night-soil treatment plant'],
            ['下水処理施設', 'Sewage treatment plant'],
            ['浄水場・配水施設', 'Water works'],
        ],
    ],
    [
        'その他',
        'その他',
        [
            ['斎場', 'Crematorium, funeral hall'],
            ['墓地', 'Cemetery'],
            ['公衆便所', 'Public toilet'],
            ['駐車場', 'Car park'],
            ['駐輪場', 'Bicycle park'],
        ],
    ],
];
/** Every 小分類 the rules can answer, each under one 中分類 and one 大分類, in the printed order of the MIC thirteen. */
export const smallCategories = groups.flatMap(([majorCategory, middleCategory, lines]) => lines.map(([smallCategory, nameEn, usualOwner]) => ({
    smallCategory,
    middleCategory,
    majorCategory,
    nameEn,
    usualOwner: usualOwner ?? 'city',
})));
const byName = new Map(smallCategories.map((line) => [line.smallCategory, line]));
/** The line of a 小分類 by its exact name, or null when it is a city's own word. */
export function smallCategoryOf(name) {
    return byName.get(name) ?? null;
}
//# sourceMappingURL=small-category.js.map