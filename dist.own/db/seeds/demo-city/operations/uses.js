const hall = { openingDays: 306, personnelShare: 0.4, epidemic: 'deep' };
const care = { feeShare: 0.08, openingDays: 292, personnelShare: 0.72, taken: null, epidemic: 'mild' };
const school = { feeShare: 0, openingDays: 201, personnelShare: 0.14, taken: null, epidemic: 'mild' };
const shown = { openingDays: 301, personnelShare: 0.42, taken: null, epidemic: 'deep' };
const leisure = { openingDays: 310, personnelShare: 0.36, epidemic: 'deep' };
const welfare = { openingDays: 294, personnelShare: 0.52, epidemic: 'deep' };
/** By 小分類: what people use, of which cities keep yearly records. Orders of size as in the facility white papers of cities. */
export const usesByKind = {
    公民館: { ...hall, usersPerM2: 28, yenPerUser: 620, feeShare: 0.05, taken: 0.34 },
    コミュニティセンター: { ...hall, usersPerM2: 31, yenPerUser: 540, feeShare: 0.08, taken: 0.42 },
    集会所: { ...hall, usersPerM2: 17, yenPerUser: 330, feeShare: 0.03, taken: 0.17, personnelShare: 0.1 },
    文化会館: { ...hall, usersPerM2: 14, yenPerUser: 890, feeShare: 0.27, taken: 0.58 },
    生涯学習センター: { ...hall, usersPerM2: 30, yenPerUser: 760, feeShare: 0.12, taken: 0.55 },
    市民活動センター: { ...hall, usersPerM2: 30, yenPerUser: 690, feeShare: 0.06, taken: 0.5 },
    図書館: { ...shown, usersPerM2: 58, yenPerUser: 820, feeShare: 0, personnelShare: 0.56 },
    '博物館・資料館': { ...shown, usersPerM2: 17, yenPerUser: 1_650, feeShare: 0.09 },
    美術館: { ...shown, usersPerM2: 14, yenPerUser: 2_300, feeShare: 0.14 },
    文化財施設: { ...shown, usersPerM2: 26, yenPerUser: 980, feeShare: 0.1 },
    小学校: { ...school, usersPerM2: 17, yenPerUser: 590 },
    中学校: { ...school, usersPerM2: 14, yenPerUser: 640 },
    保育所: { ...care, usersPerM2: 33, yenPerUser: 6_100 },
    幼稚園: { ...care, usersPerM2: 22, yenPerUser: 3_700, feeShare: 0.01, openingDays: 196 },
    認定こども園: { ...care, usersPerM2: 31, yenPerUser: 5_700 },
    放課後児童クラブ: { ...care, usersPerM2: 74, yenPerUser: 1_080, feeShare: 0.3 },
    児童館: { ...care, usersPerM2: 44, yenPerUser: 1_060, feeShare: 0, epidemic: 'deep' },
    子育て支援センター: { ...care, usersPerM2: 34, yenPerUser: 1_190, feeShare: 0, epidemic: 'deep' },
    青少年施設: { ...leisure, usersPerM2: 12, yenPerUser: 1_380, feeShare: 0.14, taken: 0.29 },
    体育館: { ...leisure, usersPerM2: 24, yenPerUser: 480, feeShare: 0.24, taken: 0.64 },
    武道館: { ...leisure, usersPerM2: 22, yenPerUser: 430, feeShare: 0.17, taken: 0.47 },
    プール: { ...leisure, usersPerM2: 29, yenPerUser: 1_780, feeShare: 0.29, taken: null },
    運動場: { ...leisure, usersPerM2: 52, yenPerUser: 260, feeShare: 0.18, taken: 0.38 },
    '温浴・保養施設': { ...leisure, usersPerM2: 48, yenPerUser: 940, feeShare: 0.66, taken: null },
    観光施設: { ...leisure, usersPerM2: 54, yenPerUser: 510, feeShare: 0.21, taken: null },
    キャンプ場: { ...leisure, usersPerM2: 24, yenPerUser: 1_240, feeShare: 0.44, openingDays: 214, taken: 0.31 },
    産業振興施設: { ...hall, usersPerM2: 13, yenPerUser: 830, feeShare: 0.2, taken: 0.41 },
    勤労者福祉施設: { ...hall, usersPerM2: 20, yenPerUser: 660, feeShare: 0.15, taken: 0.39 },
    老人福祉センター: { ...welfare, usersPerM2: 25, yenPerUser: 820, feeShare: 0.02, taken: 0.45 },
    保健センター: { ...welfare, usersPerM2: 15, yenPerUser: 2_150, feeShare: 0.01, openingDays: 243, taken: null },
    福祉会館: { ...welfare, usersPerM2: 22, yenPerUser: 710, feeShare: 0.04, taken: 0.48 },
    障害者福祉施設: { ...welfare, usersPerM2: 18, yenPerUser: 4_300, feeShare: 0.05, taken: null, epidemic: 'mild' },
    診療所: { ...welfare, usersPerM2: 27, yenPerUser: 7_900, feeShare: 0.71, openingDays: 241, taken: null },
    '支所・出張所': { ...welfare, usersPerM2: 12, yenPerUser: 2_080, feeShare: 0.03, openingDays: 243, taken: null },
    斎場: {
        ...welfare,
        usersPerM2: 10,
        yenPerUser: 1_900,
        feeShare: 0.38,
        openingDays: 357,
        taken: null,
        epidemic: 'mild',
    },
};
//# sourceMappingURL=uses.js.map