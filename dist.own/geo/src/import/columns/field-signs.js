import { majorCategoryLike } from '#libs/asset';
import { readBuiltFiscalYear, readFloorArea, readStoreyCount, readStoreys, readStructure } from '../read-cells.js';
const isWords = (value) => !/^[\d\s.,:/-]*$/.test(value.normalize('NFKC'));
/** Fields that may be guessed; the others only by the headers that `ledgerAliases` knows. A number (No) may be of the row, not of the facility. */
export const fieldSigns = {
    name: { words: ['名前', '名称', 'なまえ'], fits: isWords },
    address: { words: ['所', '場所', 'ばしょ', '番地', '町名', '町字', '住んで'], fits: isWords },
    buildingName: { words: ['棟の名前', '建物の名前', '棟'], fits: isWords },
    floorArea: { words: ['面積', '広さ', 'ひろさ', '平米', '㎡'], fits: (value) => readFloorArea(value).ok },
    structure: {
        words: ['構造', '造り', 'つくり'],
        fits: (value) => !['other', null].includes(readStructure(value)),
    },
    storeysAbove: { words: ['地上の階'], fits: (value) => readStoreyCount(value).ok },
    storeysBelow: { words: ['地下の階'], fits: (value) => readStoreyCount(value).ok },
    storeys: { words: ['階建', '何階'], fits: (value) => readStoreys(value).ok },
    builtYear: {
        words: ['できた', '出来た', '建てた', 'たてた', '建った', '建築', '築', '竣工', '完成', '建設'],
        fits: (value) => readBuiltFiscalYear(value).ok,
    },
    majorCategory: { words: ['大分類', '分類'], fits: (value) => majorCategoryLike(value) !== null },
    smallCategory: { words: ['分類', '種類', '用途', '使いみち', '区分'], fits: isWords },
    owner: { words: ['持ち主', '所有'], fits: isWords },
    department: { words: ['担当', '所管', '受け持ち'], fits: (value) => /[課室係部局所会]$/.test(value) },
    managementForm: { words: ['運営', '管理'], fits: isWords },
    note: { words: ['備考', 'メモ', '注記'], fits: () => true },
};
//# sourceMappingURL=field-signs.js.map