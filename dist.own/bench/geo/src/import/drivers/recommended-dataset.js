import { findColumns, foldHeader, headersOf } from '../header.js';
import { readFacilityList } from './facility-list.js';
import { isPlaced, latitudeHeaders, latLonHeaders, longitudeHeaders } from './place-headers.js';
const aliases = {
    code: [
        '都道府県コード又は市区町村コード',
        '全国地方公共団体コード',
        '都道府県コード又は市町村コード',
        '市区町村コード',
    ],
    id: ['NO', 'ID', 'No.', '番号'],
    prefecture: ['都道府県名'],
    city: ['市区町村名', '地方公共団体名'],
    name: ['名称', '施設名称', '施設名'],
    nameKana: ['名称_カナ', '名称カナ', '施設名称_カナ', '名称_フリガナ'],
    address: ['住所', '所在地_連結表記', '所在地_連結標記', '所在地'],
    addressPrefecture: ['所在地_都道府県'],
    addressCity: ['所在地_市区町村'],
    addressTown: ['所在地_町字', '町字'],
    addressLot: ['所在地_番地以下', '番地以下'],
    latitude: latitudeHeaders,
    longitude: longitudeHeaders,
    latLon: latLonHeaders,
    poiCode: ['POIコード', '施設種別(POIコード)'],
    department: ['団体名', '所管課', '担当課'],
    managementForm: ['管理形態', '運営形態'],
    owner: ['所有者', '所有区分'],
    status: [],
    note: ['備考'],
};
/** Headers of the 24 columns of 公共施設一覧 that other lists of the 推奨データセット do not have together. */
const telling = [
    'POIコード',
    '施設種別(POIコード)',
    '名称_通称',
    'バリアフリー情報',
    '利用可能日時特記事項',
    '説明',
].map(foldHeader);
/**
 * 推奨データセット 公共施設一覧 (24 columns, old and 自治体標準 names). NO is unique within the municipality by definition of the dataset, so
 * one id in several files of a city is one facility.
 */
export const recommendedDataset = {
    id: 'recommended-dataset',
    name: { ja: '推奨データセット 公共施設一覧', en: 'recommended dataset: public facilities' },
    ledger: false,
    find: (table, { fileName }) => {
        for (const { header, columns } of placedLists(table)) {
            if (isPublicFacilities(table, header, columns, fileName))
                return () => readFacilityList(table, header, columns);
        }
        return null;
    },
    sourceOf: (list, municipalityCode) => `recommended-dataset:${municipalityCode ?? list}`,
};
/** Headers with a name and where it is, whatever it is that the table lists. */
export function placedLists(table) {
    return headersOf(table).flatMap((header) => {
        const columns = findColumns(header.texts, aliases);
        return columns.name !== undefined && isPlaced(columns) ? [{ header, columns }] : [];
    });
}
/**
 * By three of the columns only this list has, by the columns every list of the dataset begins with, or by a title: many cities leave out
 * columns they do not fill. The other lists that begin so are known by their own columns (`otherListOf`).
 */
function isPublicFacilities(table, header, columns, fileName) {
    const folded = new Set(header.texts.map(foldHeader));
    if (telling.filter((text) => folded.has(text)).length >= 3)
        return true;
    const ofTheDataset = [columns.poiCode, columns.nameKana, columns.note].some((column) => column !== undefined);
    if (columns.code !== undefined && ofTheDataset)
        return true;
    const title = [fileName, ...table.rows.slice(0, header.row).flat()].join('\n').normalize('NFKC').toLowerCase();
    return /公共施設|市有施設|町有施設|村有施設|public_?facilit/.test(title);
}
//# sourceMappingURL=recommended-dataset.js.map