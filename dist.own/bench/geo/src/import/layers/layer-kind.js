/** What an imported layer shows; also its key among the map's tiles. */
export const layerKinds = [
    'municipal-boundary',
    'shelter',
    'bus-stop',
    'school-district',
    'hazard-other',
    'hazard-flood',
    'neighbourhood',
    'local-district',
    'other-shape',
    'town-population',
    'mesh-population',
];
/** The kinds in words, as the desk says them. */
export const layerKindNames = {
    'municipal-boundary': { ja: '行政区域', en: 'municipal boundaries' },
    shelter: { ja: '指定緊急避難場所・指定避難所', en: 'designated evacuation places' },
    'bus-stop': { ja: 'バス停', en: 'bus stops' },
    'school-district': { ja: '通学区域', en: 'school districts' },
    'hazard-other': { ja: '災害の区域(土砂・津波・高潮)', en: 'hazard areas (landslide, tsunami, storm surge)' },
    'hazard-flood': { ja: '浸水想定・浸水実績', en: 'flood areas' },
    neighbourhood: { ja: '自治会・町会の区域', en: 'areas of neighbourhood associations' },
    'local-district': { ja: '地区の区域', en: 'districts' },
    'other-shape': { ja: 'その他の図形', en: 'other shapes' },
    'town-population': { ja: '町丁・字別人口', en: 'population by town' },
    'mesh-population': { ja: 'メッシュ別人口', en: 'population by mesh cell' },
};
/** The first that fits; shelters stand before hazards, whose names their columns bear. */
const signs = [
    { kind: 'municipal-boundary', names: /\bN03_\d/ },
    { kind: 'shelter', names: /避難場所|避難所|施設・場所名|\bP20_\d|hinan|shelter|evacuation/i },
    { kind: 'bus-stop', names: /bus_?stop|バス停|停留所|\bP11_\d/i, texts: /\d+番のりば/ },
    { kind: 'school-district', names: /学区|通学|gakk[uo]|school_?district|\bA27_\d|\bA32_\d/i, texts: /通学区域/ },
    {
        kind: 'hazard-other',
        names: /土砂|津波|高潮|急傾斜|地すべり|dosha|tsunami|takashio|\bA(?:26|33|40|47|48|49)[a-z]?_\d/i,
    },
    { kind: 'hazard-flood', names: /浸水|洪水|内水|shinsui|naisui|kozui|flood|\bA31[a-z]?_\d/i, texts: /浸水/ },
    { kind: 'neighbourhood', names: /自治会|町内会|町会|jichikai/i, texts: /(?:自治会|町内会)/ },
    { kind: 'local-district', names: /地区|(?<![a-z])district/i, texts: /地区$/m },
    {
        kind: 'municipal-boundary',
        names: /行政区域|行政界|市区?町村(?:区域|界|の区域|の境界)|市域|municipal_?boundar|city_?boundar/i,
    },
];
/** What a layer shows, by the first sign that fits; `other-shape` where nothing tells. */
export function kindOfLayer({ names, texts }) {
    const found = signs.find((sign) => sign.names.test(names) ||
        (sign.texts !== undefined && texts.filter((text) => sign.texts.test(text)).length * 2 > texts.length));
    return found?.kind ?? 'other-shape';
}
const formatNames = {
    geojson: { ja: 'GeoJSON', en: 'GeoJSON' },
    shapefile: { ja: 'シェープファイル', en: 'shapefile' },
};
/** Name of the reader of a layer among the drivers of an import. */
export function layerDriverId({ layer, format }) {
    return `${layer}/${format}`;
}
/** The reader of a layer in words, as 「通学区域(GeoJSON)」; null for any other driver. */
export function layerDriverName(driver) {
    const [layer, format] = driver?.split('/') ?? [];
    const name = layerKindNames[layer];
    if (!name || format === undefined)
        return null;
    const words = formatNames[format];
    return words ? { ja: `${name.ja}(${words.ja})`, en: `${name.en} (${words.en})` } : name;
}
//# sourceMappingURL=layer-kind.js.map