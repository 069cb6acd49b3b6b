import { readArguments, requireCode, requireOption, requirePositionals } from './arguments.js';
import { printResult } from './command.js';
const options = { municipality: { type: 'string' }, json: { type: 'boolean' } };
export const estimateCommand = {
    words: ['estimate'],
    summary: {
        en: 'estimates floor areas and built years that nobody recorded',
        ja: '延床面積と建築年度の不明な値を推計します',
    },
    usage: ['estimate --municipality CODE [--json]'],
    options: ['Recorded values are never replaced. Running it again changes nothing.'],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, options);
        requirePositionals(positionals);
        const code = requireCode(requireOption(values.municipality, 'municipality'));
        const { scopeOf, withApplication } = await import('./application.js');
        const { EstimatesService } = await import('../../api/src/estimates/estimates.service.js');
        const run = await withApplication((app) => app.get(EstimatesService).run(scopeOf(code)));
        const { floorArea, builtYear } = run.estimated;
        printResult(terminal, values.json, run, [
            `Estimated: ${floorArea} floor areas, ${builtYear} built years; ${run.assumedBuildings} buildings assumed; ${run.changed} rows written.`,
            ...run.byMethod.map(({ attribute, count, sourceEn }) => `  ${attribute}: ${count} by ${sourceEn}`),
            ...run.notComputable.map(({ name, reason }) => `  not computable: ${name} (${reason})`),
        ]);
    },
};
//# sourceMappingURL=estimate-command.js.map