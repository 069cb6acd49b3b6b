import { MicMethod, micUnitPrices } from '#libs/lifecycle-cost';
import { toOutlook } from '../../api/src/costs/cost-outlook.js';
import { costQuery, type CostOutlook, type CostQuery } from '../../api/src/costs/costs.schema.js';
import { currentFiscalYear } from '../../api/src/settings.js';
import {
  readArguments,
  readFileOrFail,
  requireCode,
  requireOption,
  requirePositionals,
  requireShape,
} from './arguments.js';
import { readBuildings } from './buildings-file.js';
import { type Command, printResult, UsageError } from './command.js';
import { costLines } from './cost-lines.js';

const options = {
  municipality: { type: 'string' },
  buildings: { type: 'string' },
  method: { type: 'string' },
  from: { type: 'string' },
  years: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const expectations = {
  method: '--method must be mic',
  from: '--from must be a fiscal year from 1900 to 2200',
  years: '--years must be a whole number from 1 to 100',
};

export const costCommand: Command = {
  words: ['cost'],
  summary: { en: 'computes yearly renewal cost', ja: '更新費用を年度ごとに試算します' },
  usage: [
    'cost --municipality CODE [--method mic] [--from YEAR] [--years N] [--json]',
    'cost --buildings FILE.csv [--method mic] [--from YEAR] [--years N] [--json]',
  ],
  options: [
    '--buildings   CSV with the columns id,category,builtFiscalYear,floorAreaM2; needs no database',
    '--method      mic: the method of the Ministry of Internal Affairs and Communications (default)',
    '--from        first fiscal year (default: the current one)',
    '--years       how many years (default: 40)',
  ],
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, options);
    requirePositionals(positionals);
    const { method, from, years, municipality, buildings } = values;
    const query = requireShape(costQuery, { method, from, years }, expectations);
    if (municipality !== undefined && buildings !== undefined) {
      throw new UsageError('--municipality and --buildings exclude each other.');
    }
    const outlook =
      buildings === undefined
        ? await costOfMunicipality(requireCode(requireOption(municipality, 'municipality')), query)
        : costOfFile(buildings, query);
    printResult(terminal, values.json, outlook, costLines(outlook));
  },
};

/** Only this form needs Nest and a database, so only it loads them. */
async function costOfMunicipality(code: string, query: CostQuery): Promise<CostOutlook> {
  const { scopeOf, withApplication } = await import('./application.js');
  const { CostsService } = await import('../../api/src/costs/costs.service.js');
  return withApplication((app) => app.get(CostsService).outlook(scopeOf(code, 'cost:read'), query));
}

function costOfFile(file: string, query: CostQuery): CostOutlook {
  const buildings = readBuildings(file, readFileOrFail(file));
  const horizon = { fromFiscalYear: query.from ?? currentFiscalYear(new Date()), years: query.years };
  return toOutlook(new MicMethod(micUnitPrices, horizon).cost(buildings), horizon, []);
}
