/** Where a boundary file of the ministry says it comes from, by its name (N03-20240101_07.geojson, N03-21_07_210101.geojson). */
export function boundarySourceOf(fileName) {
    const [, year4, month4, day4] = /N03-(\d{4})(\d{2})(\d{2})/.exec(fileName) ?? [];
    const [, year2, month2, day2] = /_(\d{2})(\d{2})(\d{2})(?!\d)/.exec(fileName) ?? [];
    const date = year4
        ? `${year4}年${Number(month4)}月${Number(day4)}日時点`
        : year2
            ? `20${year2}年${Number(month2)}月${Number(day2)}日時点`
            : '';
    return `国土数値情報(行政区域データ)${date}`;
}
//# sourceMappingURL=boundary-source.js.map