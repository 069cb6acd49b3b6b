import { foldForSearch } from '#libs/asset';
const words = '校舎 園舎 庁舎 宿舎 屋舎 体育館 運動場 武道場 柔道場 剣道場 講堂 本館 別館 新館 旧館 東館 西館 南館 北館 本棟 倉庫 車庫 便所 トイレ プール 更衣室 部室 廊下 渡廊下 渡り廊下 昇降口 機械室 ポンプ室 給食室 給食棟 調理場 調理室 管理室 電気室 ボイラー室 教室 図書室 書庫 物置 駐輪場 敷地 棟'
    .split(' ')
    .map(foldForSearch);
const word = `(?:${words.join('|')})`;
/** 北, 第2, 3号, (1): what tells buildings of one kind apart. */
const which = '(?:第|屋内|屋外|普通|特別|管理|[東西南北新旧中]|[\\d一二三四五六七八九十]|号|階|[-・()])';
const wholeRest = new RegExp(`^(?:${which}*${word})+${which}*$`);
const tail = new RegExp(`(?:${which}*${word})+${which}*$`);
const anyWord = new RegExp(word);
/** Whether a text has a word in it by which ledgers call a building: 校舎, 体育館, 倉庫. */
export function namesBuilding(text) {
    return anyWord.test(foldForSearch(text));
}
/** Whether what follows the name of a facility (folded) tells no more than which of its buildings is meant: 北校舎, 第2体育館. */
export function isBuildingRest(rest) {
    return wholeRest.test(rest);
}
/** A folded name without the building at its end, null where it ends in none or is nothing else. */
export function withoutBuilding(nameKey) {
    const at = nameKey.search(tail);
    return at >= shortestName ? nameKey.slice(0, at) : null;
}
/** The end of a name as it is written that folds to `rest`; the whole name where none does. */
export function endOf(name, rest) {
    const written = name.normalize('NFKC');
    for (let at = 1; at < written.length; at++) {
        if (foldForSearch(written.slice(at)) === rest)
            return written.slice(at).trim();
    }
    return name;
}
/** Letters of a name that can be told from another. */
export const shortestName = 2;
//# sourceMappingURL=building-name.js.map