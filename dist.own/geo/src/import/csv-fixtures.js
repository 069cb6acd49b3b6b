/** A file as somebody hands it in. */
export const csvFile = (name, text) => ({ name, bytes: new TextEncoder().encode(text) });
/** The first row of the recommended dataset of public facilities. */
export const recommendedHeaders = '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,緯度,経度,団体名,説明,URL,備考';
//# sourceMappingURL=csv-fixtures.js.map