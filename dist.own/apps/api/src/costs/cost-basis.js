import { chooseMethod } from './choose-method.js';
import { readCostSettings } from './cost-settings.service.js';
import { readUnitPrices } from './current-unit-prices.js';
import { standingStock } from './standing-stock.js';
/** By the ministry's method, at prices as they are. */
export const micQuestion = { method: 'mic', pricesRisePercent: 0 };
/** Reads prices, settings and stock of the facilities that the filter leaves; 404 when there is no such municipality. */
export async function readCostBasis(database, code, filter, horizon, question) {
    const unitPrices = await readUnitPrices(database, code);
    const { version: costSettingsVersion, ...settings } = await readCostSettings(database, code);
    const method = chooseMethod(question, unitPrices.prices, horizon, settings);
    const facilities = await standingStock(database, code, filter);
    const { pricesRisePercent } = question;
    return { horizon, unitPrices, method, pricesRisePercent, costSettingsVersion, facilities };
}
//# sourceMappingURL=cost-basis.js.map