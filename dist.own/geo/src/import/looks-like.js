import { headersOf } from './header.js';
const nothingYet = {
    ja: 'いまのところ、ちょうどではこの一覧を使いません。取り込む必要はありません',
    en: 'Chodo has no use for this list so far; there is no need to import it',
    settings: null,
};
const asFacilities = {
    ja: '市の施設がここにしかない場合は、「公共施設一覧」の様式（名称・住所・緯度・経度）に写して取り込むと、施設として登録できます',
    en: 'if facilities of the city stand here only, copy them into the layout 公共施設一覧 (name, address, latitude, longitude) and import that',
    settings: null,
};
const asShapes = {
    ja: 'GeoJSONまたはシェープファイル（zip）で取り込むと、地図のレイヤーとして施設に重ねて見られます',
    en: 'as GeoJSON or as a zipped shapefile it can be shown on the map over the facilities',
    settings: null,
};
const asResidents = {
    ja: '年と市全体の総人口の列がはっきりしないため、読み取れません。設定の「人口」に、年ごとの人口を入力できます',
    en: 'the columns of the year and of all residents of the city are not clear; enter the residents by year in the settings',
    settings: 'population',
};
const withPlaces = {
    ja: '町ごとの緯度・経度の列を加えると、人口のレイヤーとして取り込めます。市全体の人口は、設定の「人口」に入力できます',
    en: 'with columns of latitude and longitude of each town it can be imported as a layer; residents of the whole city are entered in the settings',
    settings: 'population',
};
const asLedger = {
    ja: '町ごとの合計で、1棟ずつではないため使いません。棟ごとの延床面積と建築年は、公有財産台帳などの建物の台帳から取り込めます',
    en: 'it has totals by town, not buildings; floor areas and built years by building come from a ledger of buildings',
    settings: null,
};
const otherLists = [
    {
        name: { ja: '公衆トイレ一覧', en: 'a list of public toilets' },
        advice: asFacilities,
        headers: [/^(男性トイレ総数|女性トイレ総数|totalMensRestroom|totalWomanRestroom)$/],
    },
    {
        name: { ja: '津波避難ビル等一覧', en: 'a list of tsunami evacuation buildings' },
        advice: asShapes,
        cells: /^(津波避難ビル|津波避難タワー|津波避難協力ビル)$/,
    },
    {
        name: { ja: '指定緊急避難場所・避難所一覧', en: 'a list of designated evacuation places' },
        advice: asShapes,
        headers: [/^(災害種別[_:]|想定収容人数|指定避難所との|開設される災害|evacuationSpace|flood_L?\d|洪水時の避難)/],
    },
    {
        name: { ja: '防災備蓄倉庫一覧', en: 'a list of emergency storage sheds' },
        advice: asFacilities,
        cells: /(防災|備蓄|水防).{0,4}倉庫$/,
    },
    {
        name: { ja: 'ため池一覧', en: 'a list of irrigation ponds' },
        advice: asShapes,
        headers: [/^(reservoirName|ため池名称?|溜池名称?)$/],
    },
    {
        name: { ja: '消防水利施設一覧', en: 'a list of fire hydrants and water tanks' },
        advice: asShapes,
        headers: [/^口径/, /^種別$/],
    },
    { name: { ja: 'AED設置箇所一覧', en: 'a list of AEDs' }, advice: nothingYet, headers: [/^小児対応設備|^AED設置/] },
    { name: { ja: '公衆無線LAN一覧', en: 'a list of public Wi-Fi spots' }, advice: nothingYet, headers: [/^SSID$/i] },
    {
        name: { ja: '医療機関一覧', en: 'a list of medical institutions' },
        advice: asShapes,
        headers: [/^(診療科目|医療機関コード|病床数)/],
    },
    {
        name: { ja: '介護サービス事業所一覧', en: 'a list of care services' },
        advice: asShapes,
        headers: [/^(介護サービス事業所|実施サービス|事業所番号)/],
    },
    {
        name: { ja: '文化財一覧', en: 'a list of cultural properties' },
        advice: asShapes,
        headers: [/^(文化財分類|文化財指定日|指定区分)/],
    },
    {
        name: { ja: '子育て施設一覧', en: 'a list of child-care facilities' },
        advice: asFacilities,
        headers: [/^(認可等年月日|受入年齢)$/],
    },
    {
        name: { ja: '観光施設一覧', en: 'a list of tourist sights' },
        advice: asFacilities,
        headers: [/^料金\(基本\)$/, /^(アクセス方法|説明_英語)$/],
    },
    {
        name: { ja: 'イベント一覧', en: 'a list of events' },
        advice: nothingYet,
        headers: [/^(イベント名|行事名|開催日)/],
    },
    {
        name: { ja: 'オープンデータ一覧', en: 'a catalogue of open data' },
        advice: nothingYet,
        headers: [/^データ名称$/, /^データ形式$/],
    },
    {
        name: {
            ja: '公園一覧(面積は土地の面積で、建物ではありません)',
            en: 'a list of parks (its areas are of land, not of buildings)',
        },
        advice: asFacilities,
        headers: [/^公園名/],
    },
    { name: { ja: '市民農園一覧', en: 'a list of allotment gardens' }, advice: asShapes, headers: [/^農園名/] },
    {
        name: { ja: 'バス停一覧', en: 'a list of bus stops' },
        advice: asShapes,
        headers: [/^(停留所名|バス停名|stop_id)$/],
    },
    { name: { ja: 'アンダーパス一覧', en: 'a list of road underpasses' }, advice: asShapes, cells: /^アンダーパス/ },
    {
        name: { ja: '将来推計人口', en: 'a population forecast' },
        advice: asResidents,
        headers: [/^(headCount|将来推計人口)$/, /^(oldPopulation|老年人口|65歳以上)/],
    },
    {
        name: { ja: '町丁・字別人口', en: 'population by town' },
        advice: withPlaces,
        headers: [/^(totalPopulation|総人口|人口総数)$/, /^(regionName|地域名|町名|町丁名)/],
    },
    {
        name: { ja: '町別の建物現況(都市計画基礎調査)', en: 'building stock by town (city-planning survey)' },
        advice: asLedger,
        headers: [/^townName$/, /^(averageArea|beforeShowa46|woodenStorehouse)$/],
    },
];
/** Which known list other than one of facilities a table is, or null. */
export function otherListOf(table) {
    const headers = headersOf(table).map(({ texts }) => texts.map(fold));
    const found = otherLists.find((list) => (list.headers !== undefined &&
        headers.some((texts) => list.headers.every((pattern) => texts.some((text) => pattern.test(text))))) ||
        (list.cells !== undefined && inMostRows(table, list.cells)));
    return found ?? null;
}
/** So many rows tell what a list is of; the rest of a large one says the same. */
const lookedAt = 1_000;
function inMostRows(table, pattern) {
    const rows = table.rows.slice(1, 1 + lookedAt).filter((row) => row.some((cell) => cell !== ''));
    const matching = rows.filter((row) => row.some((cell) => pattern.test(cell)));
    return rows.length > 0 && matching.length * 2 >= rows.length;
}
function fold(text) {
    return text.normalize('NFKC').replaceAll(/\s/g, '');
}
//# sourceMappingURL=looks-like.js.map