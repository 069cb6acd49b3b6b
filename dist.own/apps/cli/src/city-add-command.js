import { newMunicipality } from '../../api/src/municipalities/municipalities.schema.js';
import { readArguments, requireCode, requireOption, requirePositionals, requireShape } from './arguments.js';
import { cityExpectations, cityInput, cityOptions, cityOptionsHelp, cityOptionsUsage } from './city-options.js';
import { printResult } from './command.js';
export const cityAddCommand = {
    words: ['city', 'add'],
    summary: { en: 'adds a city', ja: '市区町村を追加します' },
    usage: [
        'city add CODE --name NAME [--boundary FILE] [--population YEAR=N …] [--available-yen N]',
        ...cityOptionsUsage,
    ],
    options: cityOptionsHelp,
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, cityOptions);
        const [word = ''] = requirePositionals(positionals, 'CODE');
        const code = requireCode(word);
        const given = { ...cityInput(values), code, name: requireOption(values.name, 'name') };
        const input = requireShape(newMunicipality, given, {
            ...cityExpectations,
            code: 'CODE must be a municipality code',
        });
        const city = await addCity(input);
        printResult(terminal, values.json, city, [`${city.code} ${city.name} added.`]);
    },
};
/** Nest and the database are loaded only by commands that need them. */
async function addCity(input) {
    const { scopeOf, withApplication } = await import('./application.js');
    const { MunicipalitiesService } = await import('../../api/src/municipalities/municipalities.service.js');
    return withApplication(async (app) => {
        await app.get(MunicipalitiesService).create(scopeOf(input.code), input);
        return { code: input.code, name: input.name };
    });
}
//# sourceMappingURL=city-add-command.js.map