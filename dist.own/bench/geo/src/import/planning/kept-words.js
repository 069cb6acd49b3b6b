const fieldWords = {
    name: { ja: '名称', en: 'name' },
    nameKana: { ja: 'かな', en: 'kana' },
    address: { ja: '所在地', en: 'address' },
    location: { ja: '位置', en: 'place' },
    poiCode: { ja: 'POIコード', en: 'POI code' },
    department: { ja: '所管課', en: 'department' },
    managementForm: { ja: '運営形態', en: 'management' },
    propertyClass: { ja: '財産区分', en: 'property class' },
    note: { ja: '備考', en: 'note' },
    category: { ja: '分類', en: 'category' },
    owner: { ja: '所有', en: 'owner' },
    status: { ja: '状態', en: 'status' },
    structure: { ja: '構造', en: 'structure' },
    storeysAbove: { ja: '地上階数', en: 'storeys above ground' },
    storeysBelow: { ja: '地下階数', en: 'storeys below ground' },
    floorAreaM2: { ja: '延床面積(㎡)', en: 'floor area (m²)' },
    builtFiscalYear: { ja: '建築年度', en: 'built fiscal year' },
    seismicStandard: { ja: '耐震基準', en: 'seismic standard' },
    seismicDiagnosis: { ja: '耐震診断', en: 'seismic diagnosis' },
    seismicReinforcement: { ja: '耐震補強', en: 'seismic reinforcement' },
    reinforcedFiscalYear: { ja: '補強年度', en: 'year of reinforcement' },
    concreteStrengthNPerMm2: { ja: 'コンクリート強度(N/mm²)', en: 'concrete strength (N/mm²)' },
    assetNumber: { ja: '資産番号', en: 'asset number' },
    realEstateId: { ja: '不動産ID', en: 'real estate ID' },
};
const seismicWorkWords = { 'not-needed': '不要', done: '実施済', 'not-done': '未実施' };
/** Codes of the register in Japanese; their English is the code itself. */
const codeWords = {
    owner: { city: '市', prefecture: '県', nation: '国', private: '民間', unknown: '不明' },
    status: { open: '開設中', suspended: '休止中', closed: '廃止' },
    managementForm: {
        direct: '直営',
        designated: '指定管理',
        commissioned: '業務委託',
        leased: '貸付',
        other: 'その他',
    },
    propertyClass: { 'official-use': '行政財産(公用)', 'public-use': '行政財産(公共用)', ordinary: '普通財産' },
    seismicStandard: { old: '旧耐震', new: '新耐震' },
    seismicDiagnosis: seismicWorkWords,
    seismicReinforcement: seismicWorkWords,
};
/** That a value a person had corrected was kept against the list. */
export function keptWords({ field, recorded, offered }) {
    const label = fieldWords[field] ?? { ja: field, en: field };
    const inJapanese = (value) => codeWords[field]?.[value] ?? value;
    return {
        ja: `${label.ja}: 登録簿で修正された値「${inJapanese(recorded)}」を残しました(取込の値「${inJapanese(offered)}」)`,
        en: `${label.en}: kept "${recorded}" as corrected in the register (the file says "${offered}")`,
    };
}
//# sourceMappingURL=kept-words.js.map