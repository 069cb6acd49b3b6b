import { basename } from 'node:path';
import { readFileOrFail, readWholeNumber } from './arguments.js';
import { UsageError } from './command.js';
/** What a city may be given, the same words when it is added and later. */
export const cityOptions = {
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
};
/** What the words mean, for the help of both commands. */
export const cityOptionsHelp = [
    'CODE              municipality code, six digits (five are accepted)',
    '--boundary        GeoJSON of the city, or of a whole prefecture: the city is picked by its code',
    '--population      residents of a year, as in --population 2020=332931; once for each year',
    '--available-yen   money for renewing buildings, yen a year',
];
/** The form of the words that no city needs, for the usage of both commands. */
export const cityOptionsUsage = [
    '    [--name-en NAME] [--boundary-source TEXT] [--population-source TEXT]',
    '    [--available-fiscal-year YEAR] [--available-source TEXT] [--json]',
];
/** For `requireShape`: what each field of a city must be. */
export const cityExpectations = {
    name: '--name must be a text of 1 to 100 characters',
    nameEn: '--name-en must be a text of 1 to 100 characters',
    boundary: '--boundary must be a file with a GeoJSON object',
    boundarySource: '--boundary-source must be a text of 1 to 200 characters',
    population: '--population must name each year once, from 1900 to 2200, and at most 100000000 residents (source: 1 to 200 characters)',
    availableYen: '--available-yen must be a whole number of yen',
    availableFiscalYear: '--available-fiscal-year must be a year from 1900 to 2200',
    availableSource: '--available-source must be a text of 1 to 200 characters',
};
/** The words as the API takes them; what was not said is undefined. Throws UsageError on a number or a file that is none. */
export function cityInput(values) {
    const { boundary: boundaryFile, population } = values;
    const number = (name) => {
        const text = values[name];
        return text === undefined ? undefined : readWholeNumber(text, `--${name}`);
    };
    return {
        name: values.name,
        nameEn: values['name-en'],
        boundary: boundaryFile === undefined ? undefined : readJson(boundaryFile),
        boundarySource: values['boundary-source'] ?? (boundaryFile && basename(boundaryFile)),
        population: population?.map((entry) => residentsOf(entry, values['population-source'])),
        availableYen: number('available-yen'),
        availableFiscalYear: number('available-fiscal-year'),
        availableSource: values['available-source'],
    };
}
function residentsOf(entry, source) {
    const [, year, residents] = /^(\d{4})=(\d{1,9})$/.exec(entry) ?? [];
    if (!year || !residents)
        throw new UsageError(`--population must look like 2020=332931, not "${entry}".`);
    return { year: Number(year), residents: Number(residents), source };
}
function readJson(file) {
    try {
        return JSON.parse(readFileOrFail(file).toString('utf8'));
    }
    catch (error) {
        if (error instanceof UsageError)
            throw error;
        throw new UsageError(`${file} is no JSON: ${error.message}`);
    }
}
//# sourceMappingURL=city-options.js.map