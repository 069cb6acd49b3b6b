import { fileRefusal } from '#db/start-error';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commandAnswer } from '../../api/src/imports/command-answer.js';
import { readColumnMapping } from './column-mapping-file.js';
import { readArguments, readWholeNumber, requireCode, requireOption } from './arguments.js';
import { printResult, UsageError } from './command.js';
import { importLines, importNotes } from './import-lines.js';
const options = {
    municipality: { type: 'string' },
    mapping: { type: 'string' },
    year: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
};
export const importCommand = {
    words: ['import'],
    summary: {
        en: 'imports lists of facilities and ledgers of buildings (CSV, xlsx)',
        ja: '公共施設一覧・建物台帳（CSV・xlsx）を取り込みます',
    },
    usage: [
        'import --municipality CODE [--dry-run] [--json] FILE|DIR…',
        'import --municipality CODE --year YEAR [--dry-run] [--json] MESH…',
        'import --municipality CODE --mapping FILE.json [--dry-run] [--json] LEDGER',
    ],
    options: [
        '--municipality   a city that is not there yet is made, with its code as name',
        '--dry-run        tells what would happen and changes nothing',
        '--mapping        tells which column of a ledger is what, and is remembered: {"name": "建物の名前", "floorArea": "広さ"}',
        '--year           of which year residents by mesh cell (e-Stat) are, where the file does not tell',
        'All files are written in one transaction. Rows that wait for a decision or cannot be used are told with their cell.',
        'skipped in the answer counts rows that are left out: of other cities, or of an older edition among the files.',
    ],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, options);
        const code = requireCode(requireOption(values.municipality, 'municipality'));
        if (positionals.length === 0)
            throw new UsageError('FILE is missing.');
        const files = positionals.flatMap(filesIn);
        const mapping = values.mapping === undefined ? {} : { mapping: readColumnMapping(values.mapping, files.length) };
        const year = values.year === undefined ? {} : { year: readYear(values.year) };
        const report = await importFiles(code, files, { dryRun: values['dry-run'] ?? false, ...mapping, ...year });
        for (const note of importNotes(report))
            terminal.say(note);
        printResult(terminal, values.json, commandAnswer(report), importLines(report));
    },
};
function readYear(text) {
    const year = readWholeNumber(text, '--year');
    if (year < 1900 || year > 2200)
        throw new UsageError(`--year must be a year of four digits, not "${text}".`);
    return year;
}
async function importFiles(code, files, options) {
    const { scopeOf, withApplication } = await import('./application.js');
    const { ImportsService } = await import('../../api/src/imports/imports.service.js');
    return withApplication((app) => app.get(ImportsService).run(scopeOf(code), files, options));
}
/** The file itself, or all files in a folder and its folders but for hidden ones; throws UsageError where one cannot be read. */
function filesIn(path) {
    try {
        if (!statSync(path).isDirectory())
            return [readable(path)];
        const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
        return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => filesIn(join(path, entry.name)));
    }
    catch (error) {
        if (error instanceof UsageError)
            throw error;
        throw new UsageError(`Cannot read ${path}: ${fileRefusal(error)}.`);
    }
}
function readable(path) {
    accessSync(path, constants.R_OK);
    return { path, name: basename(path) };
}
//# sourceMappingURL=import-command.js.map