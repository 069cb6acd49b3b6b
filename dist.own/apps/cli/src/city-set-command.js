import { municipalityChanges } from '../../api/src/municipalities/municipalities.schema.js';
import { readArguments, requireCode, requirePositionals, requireShape } from './arguments.js';
import { cityExpectations, cityInput, cityOptions, cityOptionsHelp, cityOptionsUsage } from './city-options.js';
import { printResult, UsageError } from './command.js';
export const citySetCommand = {
    words: ['city', 'set'],
    summary: {
        en: 'sets name, boundary, residents or money of a city',
        ja: '市区町村の名称・区域・人口・財源を設定します',
    },
    usage: [
        'city set CODE [--name NAME] [--boundary FILE] [--population YEAR=N …] [--available-yen N]',
        ...cityOptionsUsage,
    ],
    options: [...cityOptionsHelp, 'What is not named stays as it is, residents of other years too.'],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, cityOptions);
        const [word = ''] = requirePositionals(positionals, 'CODE');
        const code = requireCode(word);
        const changes = requireShape(municipalityChanges, cityInput(values), cityExpectations);
        if (Object.values(changes).every((value) => value === undefined)) {
            throw new UsageError('say what to set: --name, --boundary, --population or --available-yen.');
        }
        const city = await setCity(code, changes);
        printResult(terminal, values.json, city, [`${city.code} ${city.name} set.`]);
    },
};
/** Nest and the database are loaded only by commands that need them. */
async function setCity(code, changes) {
    const { scopeOf, withApplication } = await import('./application.js');
    const { MunicipalitiesService } = await import('../../api/src/municipalities/municipalities.service.js');
    return withApplication(async (app) => {
        const municipalities = app.get(MunicipalitiesService);
        const scope = scopeOf(code);
        const current = await municipalities.read(scope);
        const population = changes.population && withYears(current.population, changes.population);
        const { name } = await municipalities.update(scope, current.version, { ...changes, population });
        return { code, name };
    });
}
function withYears(recorded, given) {
    const years = new Map([...recorded, ...given].map((entry) => [entry.year, entry]));
    return [...years.values()].sort((one, other) => one.year - other.year);
}
//# sourceMappingURL=city-set-command.js.map