import { micUnitPrices } from '#libs/lifecycle-cost';
import { chooseMethod } from '../../api/src/costs/choose-method.js';
import { costMethodNames } from '../../api/src/costs/cost-method.js';
import { shippedCostSettings } from '../../api/src/costs/cost-settings.schema.js';
import { toOutlook, weighed } from '../../api/src/costs/cost-outlook.js';
import { costOutlookQuery } from '../../api/src/costs/costs.schema.js';
import { currentFiscalYear } from '../../api/src/settings.js';
import { readArguments, readFileOrFail, requireCode, requireOption, requirePositionals, requireShape, } from './arguments.js';
import { readBuildings } from './buildings-file.js';
import { printResult, UsageError } from './command.js';
import { costLines } from './cost-lines.js';
const options = {
    municipality: { type: 'string' },
    buildings: { type: 'string' },
    method: { type: 'string' },
    from: { type: 'string' },
    years: { type: 'string' },
    kinds: { type: 'string' },
    'prices-rise-percent': { type: 'string' },
    'discount-percent': { type: 'string' },
    json: { type: 'boolean' },
};
const expectations = {
    method: `--method must be one of ${costMethodNames.join(', ')}`,
    from: '--from must be a fiscal year from 1900 to 2200',
    years: '--years must be a whole number from 1 to 100',
    kinds: '--kinds must be some of planning,construction,operation,repair,renewal,demolition',
    pricesRisePercent: '--prices-rise-percent must be a number from -10 to 20',
    discountPercent: '--discount-percent must be a number from 0 to 20',
};
export const costCommand = {
    words: ['cost'],
    summary: { en: 'computes yearly renewal cost', ja: '更新費用を年度ごとに試算します' },
    usage: [
        'cost --municipality CODE [--method NAME] [--from YEAR] [--years N] [--kinds LIST] [--json]',
        'cost --buildings FILE.csv [--method NAME] [--from YEAR] [--years N] [--kinds LIST] [--json]',
    ],
    options: [
        '--buildings   CSV with the columns id,category,builtFiscalYear,floorAreaM2; needs no database',
        '--method      mic: the method of the Ministry of Internal Affairs and Communications (default);',
        '              long-life-kakogawa, long-life-mext: 80 years; custom: the cycles set by the city',
        '--from        first fiscal year (default: the current one)',
        '--years       how many years (default: 40)',
        '--kinds       some of planning,construction,operation,repair,renewal,demolition',
        '              (default: construction,repair,renewal)',
        '--prices-rise-percent, --discount-percent   a year, after the first',
    ],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, options);
        requirePositionals(positionals);
        const { method, from, years, municipality, buildings } = values;
        const { kinds, 'prices-rise-percent': pricesRisePercent, 'discount-percent': discountPercent } = values;
        const input = { method, from, years, kinds, pricesRisePercent, discountPercent };
        const query = requireShape(costOutlookQuery, input, expectations);
        if (municipality !== undefined && buildings !== undefined) {
            throw new UsageError('--municipality and --buildings exclude each other.');
        }
        const outlook = buildings === undefined
            ? await costOfMunicipality(requireCode(requireOption(municipality, 'municipality')), query)
            : costOfFile(buildings, query);
        printResult(terminal, values.json, outlook, costLines(outlook));
    },
};
/** Only this form needs Nest and a database, so only it loads them. */
async function costOfMunicipality(code, query) {
    const { scopeOf, withApplication } = await import('./application.js');
    const { CostsService } = await import('../../api/src/costs/costs.service.js');
    return withApplication((app) => app.get(CostsService).outlook(scopeOf(code), query));
}
function costOfFile(file, query) {
    if (query.method === 'custom')
        throw new UsageError('--method custom needs --municipality: a city sets its cycles.');
    const buildings = readBuildings(file, readFileOrFail(file));
    const horizon = { fromFiscalYear: query.from ?? currentFiscalYear(new Date()), years: query.years };
    const method = chooseMethod(query, micUnitPrices, horizon, shippedCostSettings);
    return weighed(toOutlook(method, method.cost(buildings), horizon, []), query.discountPercent);
}
//# sourceMappingURL=cost-command.js.map