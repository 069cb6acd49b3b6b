import { basename } from 'node:path';
import { newMunicipality, type NewMunicipality } from '../../api/src/municipalities/municipalities.schema.js';
import {
  readArguments,
  readFileOrFail,
  readWholeNumber,
  requireCode,
  requireOption,
  requirePositionals,
  requireShape,
} from './arguments.js';
import { type Command, printResult, UsageError } from './command.js';

const options = {
  name: { type: 'string' },
  'name-en': { type: 'string' },
  boundary: { type: 'string' },
  'boundary-source': { type: 'string' },
  population: { type: 'string', multiple: true },
  'population-source': { type: 'string' },
  'available-yen': { type: 'string' },
  'available-fiscal-year': { type: 'string' },
  'available-source': { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

export const cityAddCommand: Command = {
  words: ['city', 'add'],
  summary: { en: 'adds a city', ja: '市区町村を追加します' },
  usage: [
    'city add CODE --name NAME [--boundary FILE] [--population YEAR=N …] [--available-yen N]',
    '    [--name-en NAME] [--boundary-source TEXT] [--population-source TEXT]',
    '    [--available-fiscal-year YEAR] [--available-source TEXT] [--json]',
  ],
  options: [
    'CODE              municipality code, six digits (five are accepted)',
    '--boundary        GeoJSON of the city, or of a whole prefecture: the city is picked by its code',
    '--population      residents of a year, as in --population 2020=332931; once for each year',
    '--available-yen   money for renewing buildings, yen a year',
  ],
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, options);
    const [code] = requirePositionals(positionals, 'CODE');
    const input = requireShape(newMunicipality, inputOf(requireCode(code ?? ''), values));
    const city = await addCity(input);
    printResult(terminal, values.json, city, [`${city.code} ${city.name} added.`]);
  },
};

/** Nest and the database are loaded only by commands that need them. */
async function addCity(input: NewMunicipality): Promise<{ code: string; name: string }> {
  const { scopeOf, withApplication } = await import('./application.js');
  const { MunicipalitiesService } = await import('../../api/src/municipalities/municipalities.service.js');
  return withApplication(async (app) => {
    await app.get(MunicipalitiesService).create(scopeOf(input.code, 'municipality:create'), input);
    return { code: input.code, name: input.name };
  });
}

function inputOf(code: string, values: Values): NewMunicipality {
  const { boundary: boundaryFile, population = [] } = values;
  const number = (name: 'available-yen' | 'available-fiscal-year') => {
    const text = values[name];
    return text === undefined ? undefined : readWholeNumber(text, `--${name}`);
  };
  return {
    code,
    name: requireOption(values.name, 'name'),
    nameEn: values['name-en'],
    boundary: boundaryFile === undefined ? undefined : readJson(boundaryFile),
    boundarySource: values['boundary-source'] ?? (boundaryFile && basename(boundaryFile)),
    population: population.map((entry) => residentsOf(entry, values['population-source'])),
    availableYen: number('available-yen'),
    availableFiscalYear: number('available-fiscal-year'),
    availableSource: values['available-source'],
  };
}

function residentsOf(entry: string, source: string | undefined) {
  const [, year, residents] = /^(\d{4})=(\d{1,9})$/.exec(entry) ?? [];
  if (!year || !residents) throw new UsageError(`--population must look like 2020=332931, not "${entry}".`);
  return { year: Number(year), residents: Number(residents), source };
}

function readJson(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileOrFail(file).toString('utf8')) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} is no JSON: ${(error as Error).message}`);
  }
}
