/** A city of the bench: its boundary is a rim of a thousand corners, every facility lies inside. */
const middle = { lon: 134.05, lat: 34.3 };
const radiusLat = 0.1;
const corners = 1_000;
const rowsPerFacility = 2.5;
const structures = ['RC', '鉄筋コンクリート造', '鉄骨造', '木造', 'SRC', '軽量鉄骨造', 'コンクリートブロック造'];
const kinds = ['小学校', 'コミュニティセンター', '市営住宅', '保育所', '図書館', '体育館', '消防屯所', '公園管理棟'];
const majors = ['学校教育系施設', '市民文化系施設', '公営住宅', '子育て支援施設', '社会教育系施設'];
const departments = ['財産活用課', '教育総務課', '住宅課', 'こども保育課', ''];
/** Boundary of the city as GeoJSON. */
export function cityBoundary() {
    const ring = Array.from({ length: corners + 1 }, (_, corner) => {
        const { lon, lat } = placeAt((corner % corners) / corners, 1.05 + 0.02 * (corner % 2));
        return [lon, lat];
    });
    return { type: 'Polygon', coordinates: [ring] };
}
/** 建物台帳 with so many buildings, two and a half in a facility, as CSV; the same number gives the same file. */
export function ledgerCsv(rows) {
    const header = '施設番号,施設名,所在地,大分類,所管課,緯度,経度,棟番号,棟名,構造,階数,延床面積(㎡),建築年度,備考';
    const lines = Array.from({ length: rows }, (_, row) => ledgerLine(row));
    return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
}
/** 年度別の運営実績 with so many years, two and a half of each facility of the ledger of as many rows. */
export function recordsCsv(rows) {
    const header = '施設番号,施設名,年度,利用者数(人),開館日数(日),光熱水費(円),修繕費(円),人件費(円),使用料(円)';
    const lines = Array.from({ length: rows }, (_, row) => recordLine(row));
    return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
}
function ledgerLine(row) {
    const facility = facilityOf(row);
    const { lon, lat } = placeAt((facility * 0.618_034) % 1, Math.sqrt((facility * 0.414_214) % 1));
    return [
        facility + 1,
        nameOf(facility),
        `香川県高松市第${facility % 400}町${1 + (facility % 37)}番地${1 + (facility % 91)}`,
        majors[facility % majors.length],
        departments[facility % departments.length],
        lat.toFixed(6),
        lon.toFixed(6),
        row + 1,
        `${row % 3 === 0 ? '本館' : '別棟'}${row}`,
        structures[row % structures.length],
        1 + (row % 5),
        `"${(100 + (row % 4_000) + (row % 100) / 100).toLocaleString('ja-JP', { minimumFractionDigits: 2 })}"`,
        1955 + (row % 70),
        row % 7 === 0 ? '耐震診断済' : '',
    ].join(',');
}
function recordLine(row) {
    const facility = facilityOf(row);
    const year = 2020 + row - Math.ceil(facility * rowsPerFacility);
    const amounts = [3_000 + (row % 9_000), 300, 500_000 + row, 120_000 + (row % 777), 4_000_000 + row, row % 50_000];
    return [facility + 1, nameOf(facility), `${year}年度`, ...amounts].join(',');
}
function facilityOf(row) {
    return Math.floor(row / rowsPerFacility);
}
function nameOf(facility) {
    return `高松市立第${facility + 1}${kinds[facility % kinds.length]}`;
}
/** At that share of the way round and of the way out. */
function placeAt(turn, out) {
    const angle = 2 * Math.PI * turn;
    const radiusLon = radiusLat / Math.cos((middle.lat * Math.PI) / 180);
    return { lon: middle.lon + out * radiusLon * Math.cos(angle), lat: middle.lat + out * radiusLat * Math.sin(angle) };
}
//# sourceMappingURL=large-files.js.map