import { longLifeKakogawa, longLifeMext, micCycles, modelKindsOnly, } from '#libs/lifecycle-cost';
import { CycleCostMethod } from './cycle-cost-method.js';
import { MicCostMethod } from './mic-cost-method.js';
import { RisingPrices } from './rising-prices.js';
const cyclesOf = {
    mic: () => micCycles,
    'long-life-kakogawa': () => longLifeKakogawa,
    'long-life-mext': () => longLifeMext,
    custom: ({ cycleModel }) => cycleModel,
};
/** The one place that turns a method's name into the method; `mic` asked for by kinds is its own cycles as data. */
export function chooseMethod({ method, kinds, pricesRisePercent }, prices, horizon, settings) {
    const extras = { ...settings, kinds: kinds ? new Set(kinds) : modelKindsOnly.kinds };
    const chosen = method === 'mic' && !kinds
        ? new MicCostMethod(prices, horizon)
        : new CycleCostMethod(method, cyclesOf[method](settings), prices, horizon, extras);
    return pricesRisePercent === 0 ? chosen : new RisingPrices(chosen, horizon, pricesRisePercent);
}
//# sourceMappingURL=choose-method.js.map