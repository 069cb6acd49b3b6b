import { placedLists } from './drivers/recommended-dataset.js';
import { otherListOf } from './looks-like.js';
/** Why the tables of a file are no list of facilities, what they look like, and what can be done about it. */
export function noFacilityList(tables) {
    const other = tables.map(otherListOf).find((found) => found !== null);
    if (other)
        return { reason: otherListWords(other.name), looksLike: other.name, advice: other.advice };
    const placed = tables.flatMap(placedLists)[0];
    return { reason: placed ? untoldWords(placed.header.texts) : headerlessWords(tables), looksLike: null };
}
function otherListWords(looksLike) {
    return {
        ja: `施設の一覧ではありません。${looksLike.ja}と思われます`,
        en: `this is no list of facilities; it looks like ${looksLike.en}`,
    };
}
/** Names with places may be shops, bus stops or shelters as well: nothing is read as public facilities that does not say so. */
function untoldWords(texts) {
    const headers = inShort(texts);
    return {
        ja: `名称と住所(または緯度・経度)の列はありますが、公共施設の一覧か建物の台帳だと分かるものがありません。公共施設の一覧であれば、ファイル名か表の上に「公共施設一覧」と書くか、「市区町村コード」と「POIコード」の列を加えてください。建物の台帳であれば、「延床面積」か、「構造」「階数」「建築年度」のうち2つ以上の列が必要です。見出し: ${headers}`,
        en: `there are columns of names and addresses (or places), but nothing tells that these are public facilities or a ledger of buildings. If they are public facilities, write 公共施設一覧 into the name of the file or above the table, or add the columns 市区町村コード and POIコード; a ledger needs 延床面積, or two of 構造, 階数 and 建築年度. Headers: ${headers}`,
    };
}
function headerlessWords(tables) {
    const headers = inShort(tables[0]?.rows.find((row) => row.some((cell) => cell !== '')) ?? []);
    return {
        ja: `施設の一覧の見出し(名称・施設名と、住所・所在地または延床面積など)が見つかりません。年度別の運営実績には、施設名(または施設番号)と「年度」、利用者数や経費などの列が必要です。先頭行: ${headers}`,
        en: `no header of a facility list (a name with address or floor area) was found; yearly operation records need a facility name or number, 年度 and users or costs; the first row says: ${headers}`,
    };
}
function inShort(texts) {
    return texts
        .filter((text) => text !== '')
        .slice(0, 8)
        .join(', ');
}
//# sourceMappingURL=no-facility-list.js.map