/** What is to be said once of a command whose files state places that no boundary can be held against; else nothing. */
export function uncheckedPlaces(boundary, files) {
    return boundary === null && files.some(hasPlaces) ? [unchecked] : [];
}
function hasPlaces(file) {
    return 'layer' in file || file.rows.some(({ location }) => location !== null);
}
const unchecked = {
    ja: '市区町村の区域が登録されていないため、位置が区域内にあるかどうかを確認できません。国土数値情報の行政区域（N03）のファイルを一緒に取り込むか、設定の「行政区域」で登録してください',
    en: 'places cannot be checked: the city has no boundary; import the file of its boundary (N03) along, or set it in the settings',
};
//# sourceMappingURL=unchecked-places.js.map