import { majorCategories } from '#libs/asset';
const halls = { renovationYenPerM2: 250_000, rebuildYenPerM2: 400_000 };
const works = { renovationYenPerM2: 200_000, rebuildYenPerM2: 360_000 };
const schools = { renovationYenPerM2: 170_000, rebuildYenPerM2: 330_000 };
const housing = { renovationYenPerM2: 170_000, rebuildYenPerM2: 280_000 };
/**
 * Unit prices of the MIC renewal-cost software (総務省 公共施設等更新費用試算ソフト), all thirteen rows as printed in a city's white
 * paper (https://expydoc.com/doc/7395259/p13%3Bpdf); Kakogawa prints the same for 供給処理施設.
 */
export const micUnitPrices = {
    市民文化系施設: halls,
    社会教育系施設: halls,
    'スポーツ・レクリエーション系施設': works,
    産業系施設: halls,
    学校教育系施設: schools,
    子育て支援施設: schools,
    '保健・福祉施設': works,
    医療施設: halls,
    行政系施設: halls,
    公営住宅: housing,
    公園: schools,
    供給処理施設: works,
    その他: works,
};
/** Throws, naming category and value, unless all thirteen categories have integer prices of 0 or more. */
export function requireUnitPrices(prices) {
    for (const category of majorCategories) {
        const price = prices[category];
        if (price === undefined)
            throw new RangeError(`unit prices lack ${category}`);
        for (const name of ['renovationYenPerM2', 'rebuildYenPerM2']) {
            if (!Number.isSafeInteger(price[name]) || price[name] < 0) {
                throw new RangeError(`${name} of ${category} must be an integer of 0 or more, got ${price[name]}`);
            }
        }
    }
}
//# sourceMappingURL=unit-prices.js.map