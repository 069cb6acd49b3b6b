import { refuseNotATable, refuseTruncated } from './refusal.js';
/** What the names of a layer's file, collection and columns tell; the first that fits. */
const layers = [
    {
        name: { ja: '行政区域(国土数値情報 N03)', en: 'municipal boundaries (N03)' },
        tells: /N03_0/,
    },
    {
        name: { ja: '指定緊急避難場所・指定避難所', en: 'designated evacuation places' },
        tells: /避難場所|避難所|施設・場所名/,
    },
    { name: { ja: '浸水想定・浸水実績', en: 'flood areas' }, tells: /浸水|shinsui|naisui|flood/i },
    {
        name: { ja: '通学区域', en: 'school districts' },
        tells: /学区|通学区域|gakkoku|school_?district/i,
    },
    {
        name: { ja: '自治会・町会の区域', en: 'areas of neighbourhood associations' },
        tells: /自治会|町内会|jichikai/i,
    },
    { name: { ja: 'バス停', en: 'bus stops' }, tells: /bus_?stop|バス停|時刻表|\(\d+番のりば\)/i },
];
/** JSON is no table: says which layer a GeoJSON looks like, and where such a file belongs. */
export function describeJson(text, fileName) {
    const document = parsed(text);
    if (document === undefined) {
        return refuseTruncated({ ja: 'JSONとして読めません', en: 'it begins like JSON but cannot be parsed' });
    }
    if (isTowns(document))
        return refuseNotATable(towns);
    if (!isRecord(document) || !Array.isArray(document['features'])) {
        return refuseNotATable({ ja: 'JSONデータ', en: 'JSON data' });
    }
    const features = document['features'];
    const sample = JSON.stringify(features.slice(0, 20).map((feature) => (isRecord(feature) ? feature['properties'] : null)));
    const hints = `${fileName}\n${typeof document['name'] === 'string' ? document['name'] : ''}\n${sample}`;
    const layer = layers.find(({ tells }) => tells.test(hints));
    const count = features.length.toLocaleString('en-US');
    return refuseNotATable({
        ja: `GeoJSONレイヤー${layer ? `「${layer.name.ja}」` : ''}(${count}件)`,
        en: `a GeoJSON layer${layer ? ` of ${layer.name.en}` : ''} (${count} features)`,
    });
}
/** Geolonia 住所データ. */
const towns = {
    ja: '町丁・字の位置の一覧(人口も区域もないため、取り込むものがありません。町別人口はCSVかExcelブックを取り込んでください)',
    en: 'a list of the places of towns (without residents or areas there is nothing to import; import residents by town as CSV or workbook)',
};
function isTowns(document) {
    const first = Array.isArray(document) ? document[0] : undefined;
    return isRecord(first) && typeof first['town'] === 'string' && 'lat' in first && 'lng' in first;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=describe-json.js.map