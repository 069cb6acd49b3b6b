import { readDay } from '../fixed-assets/read-asset-cells.js';
import { readAmountYen, readCount } from '../operations/read-amounts.js';
import { readFloorArea } from '../read-cells.js';
import { realEstateField } from './fields.js';
import { numberField, readField, textField, wordField } from './register-field.js';
import { categoryWords, propertyClassWords, tenureWords } from './vocabulary.js';
/** The fields of a function (機能) in the order of their columns. */
export const functionFields = [
    textField('name', { ja: '機能名', en: 'Function', width: 24 }, { most: 100, required: true }),
    wordField('majorCategory', { ja: '大分類', en: 'Category', width: 26 }, categoryWords, { blank: null }),
    textField('middleCategory', { ja: '中分類', en: 'Middle category', width: 18 }, { most: 100 }),
    textField('smallCategory', { ja: '小分類', en: 'Small category', width: 18 }, { most: 100 }),
    numberField('floorAreaM2', { ja: '使用面積(㎡)', en: 'Floor area used (m²)', width: 14 }, readFloorArea, [0.01, 10_000_000]),
];
const rent = { ja: '年間借地料', en: 'rent per year' };
const readYen = (text) => readAmountYen(text, 1, rent);
const readPercent = (field) => (text) => readCount(text.replace(/[%％]$/, ''), 9999, 0, field);
/** 1,234.56 ㎡; 0 and blank are not known. */
function readLandArea(text) {
    const answer = readFloorArea(text);
    if (answer.ok)
        return answer;
    return {
        ok: false,
        reason: {
            ja: `登記面積「${text}」を数値として読めません`,
            en: `registered area "${text}" cannot be read as a number`,
        },
    };
}
/** The fields of a lot (土地) in the order of their columns. */
export const landFields = [
    textField('lotNumber', { ja: '地番', en: 'Lot number', width: 24 }, { most: 200, required: true }),
    numberField('areaM2', { ja: '登記面積(㎡)', en: 'Registered area (m²)', width: 14 }, readLandArea, [0.01, 1_000_000_000]),
    textField('landCategory', { ja: '地目', en: 'Land category', width: 12 }, { most: 50 }),
    wordField('tenure', { ja: '権原', en: 'Tenure', width: 12 }, tenureWords),
    wordField('propertyClass', { ja: '財産区分(空欄=施設と同じ)', en: 'Class (blank = as the facility)', width: 18 }, propertyClassWords, { blank: null }),
    textField('lessor', { ja: '貸主', en: 'Lessor', width: 18 }, { most: 200 }),
    numberField('yearlyRentYen', { ja: '年間借地料(円)', en: 'Rent per year (yen)', width: 14 }, readYen, [0, 1_000_000_000_000]),
    readField('leaseEnd', { ja: '契約終了日', en: 'End of lease', width: 12 }, readDay),
    textField('zoning', { ja: '用途地域', en: 'Zoning', width: 18 }, { most: 50 }),
    numberField('buildingCoveragePercent', { ja: '建ぺい率(%)', en: 'Building coverage (%)', width: 10 }, readPercent({ ja: '建ぺい率', en: 'building coverage' }), [0, 100]),
    numberField('floorAreaRatioPercent', { ja: '容積率(%)', en: 'Floor area ratio (%)', width: 10 }, readPercent({ ja: '容積率', en: 'floor area ratio' }), [0, 2000]),
    textField('assetNumber', { ja: '固定資産番号', en: 'Fixed-asset number', width: 14 }, { most: 100 }),
    realEstateField(),
    textField('note', { ja: '備考', en: 'Note', width: 40 }, { most: 2000 }),
];
//# sourceMappingURL=part-fields.js.map