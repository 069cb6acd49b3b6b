import { readConcreteStrength, readRealEstateCell, readReinforcedFiscalYear } from '../read-particulars.js';
import { readBuiltFiscalYear, readFloorArea, readStoreyCount, readStructure } from '../read-cells.js';
import { readLocation } from '../read-place.js';
import { livelyText } from './inert-text.js';
import { numberField, readField, textField, wordField } from './register-field.js';
import { categoryWords, managementWords, ownerWords, propertyClassWords, seismicStandardWords, seismicWorkWords, statusWords, structureWords, } from './vocabulary.js';
/** Two columns that change together. */
const locationField = {
    name: 'location',
    label: { ja: '位置', en: 'Place' },
    columns: [
        { key: 'latitude', header: { ja: '緯度', en: 'Latitude' }, width: 14 },
        { key: 'longitude', header: { ja: '経度', en: 'Longitude' }, width: 14 },
    ],
    write: ({ location }) => [location?.lat ?? null, location?.lon ?? null],
    read: ([latitude = '', longitude = '']) => {
        const answer = readLocation(latitude, longitude);
        if (!answer.ok)
            return { ok: false, column: answer.column === 'latitude' ? 0 : 1, reason: answer.reason };
        const reason = answer.doubt?.reason ?? answer.warning;
        if (reason)
            return { ok: false, column: 0, reason };
        const { location } = answer;
        return { ok: true, apply: (values) => ({ ...values, location }) };
    },
};
/** The fields of a facility in the order of their columns. */
export const facilityFields = [
    textField('name', { ja: '施設名', en: 'Facility', width: 32 }, { most: 200, required: true }),
    textField('nameKana', { ja: '施設名カナ', en: 'Kana', width: 28 }, { most: 200 }),
    textField('address', { ja: '所在地', en: 'Address', width: 36 }, { most: 300 }),
    wordField('majorCategory', { ja: '大分類', en: 'Category', width: 26 }, categoryWords, {
        blank: null,
        also: (word) => ({ categoryReason: word === '' ? null : `ledger:${word}` }),
    }),
    textField('middleCategory', { ja: '中分類', en: 'Middle category', width: 18 }, { most: 100 }),
    textField('smallCategory', { ja: '小分類', en: 'Small category', width: 18 }, { most: 100 }),
    wordField('owner', { ja: '所有', en: 'Owner', width: 10 }, ownerWords, {
        blank: 'unknown',
        also: (word) => ({ ownerReason: word === '' ? null : `column:${word}` }),
    }),
    wordField('status', { ja: '状態', en: 'Status', width: 10 }, statusWords),
    textField('department', { ja: '所管課', en: 'Department', width: 18 }, { most: 100 }),
    wordField('managementForm', { ja: '運営形態', en: 'Management', width: 14 }, managementWords, { blank: null }),
    wordField('propertyClass', { ja: '財産区分', en: 'Property class', width: 18 }, propertyClassWords, { blank: null }),
    locationField,
    textField('poiCode', { ja: 'POIコード', en: 'POI code', width: 12 }, { most: 4, pattern: /^\d{4}$/ }),
    textField('note', { ja: '備考', en: 'Note', width: 40 }, { most: 2000 }),
];
/** RC造, 木造2階建: a structure by any of its usual names. */
function structureOf(text) {
    const structure = readStructure(text);
    return structure === 'other' ? null : structure;
}
/** 不動産ID, in any width; the part 0000 is added. */
export function realEstateField() {
    const label = { ja: '不動産ID', en: 'Real estate ID' };
    return readField('realEstateId', { ...label, width: 20 }, (text) => readRealEstateCell(livelyText(text)));
}
/** The fields of a building in the order of their columns. */
export const buildingFields = [
    textField('name', { ja: '棟名', en: 'Building', width: 24 }, { most: 200, required: true }),
    wordField('structure', { ja: '構造', en: 'Structure', width: 26 }, structureWords, {
        blank: null,
        otherwise: structureOf,
    }),
    numberField('storeysAbove', { ja: '地上階数', en: 'Storeys above ground', width: 10 }, readStoreyCount, [0, 200]),
    numberField('storeysBelow', { ja: '地下階数', en: 'Storeys below ground', width: 10 }, readStoreyCount, [0, 50]),
    numberField('floorAreaM2', { ja: '延床面積(㎡)', en: 'Floor area (m²)', width: 14 }, readFloorArea, [0.01, 10_000_000]),
    numberField('builtFiscalYear', { ja: '建築年度', en: 'Built: fiscal year', width: 12 }, readBuiltFiscalYear, [1600, 2200]),
    wordField('seismicStandard', { ja: '耐震基準', en: 'Seismic standard', width: 12 }, seismicStandardWords, {
        blank: null,
    }),
    wordField('seismicDiagnosis', { ja: '耐震診断', en: 'Seismic diagnosis', width: 12 }, seismicWorkWords, {
        blank: null,
    }),
    wordField('seismicReinforcement', { ja: '耐震補強', en: 'Seismic reinforcement', width: 12 }, seismicWorkWords, {
        blank: null,
    }),
    numberField('reinforcedFiscalYear', { ja: '補強年度', en: 'Reinforced: fiscal year', width: 12 }, readReinforcedFiscalYear, [1900, 2200]),
    numberField('concreteStrengthNPerMm2', { ja: 'コンクリート強度(N/mm²)', en: 'Concrete strength (N/mm²)', width: 14 }, readConcreteStrength, [0.1, 999.9]),
    realEstateField(),
    textField('assetNumber', { ja: '資産番号', en: 'Asset number', width: 14 }, { most: 100 }),
];
const attributePrefix = 'attribute:';
/** The key of the column of an attribute; no letter of its name is lost in a cell. */
export function attributeKey(name) {
    return `${attributePrefix}${encodeURIComponent(name)}`;
}
/** The attribute a key or, where there is no key, a header names; null for a field of the register. */
export function attributeOf(key, header) {
    if (key === '')
        return header === '' ? null : livelyText(header);
    return key.startsWith(attributePrefix) ? decoded(key.slice(attributePrefix.length)) : null;
}
/** A column this project has no field for; a blank cell removes what was kept. */
export function attributeField(name) {
    return {
        name,
        label: { ja: name, en: name },
        columns: [{ key: attributeKey(name), header: { ja: name, en: name }, width: 18 }],
        write: ({ attributes }) => [Object.hasOwn(attributes, name) ? attributes[name] : null],
        read: ([text = '']) => ({
            ok: true,
            apply: (values) => {
                const { [name]: _before, ...others } = values.attributes;
                return { ...values, attributes: text === '' ? others : { ...others, [name]: livelyText(text) } };
            },
        }),
    };
}
/** Null for what somebody has typed over a key. */
function decoded(name) {
    try {
        return decodeURIComponent(name);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=fields.js.map