import process from 'node:process';
import { NoPostgres } from '../support/throwaway-postgres.js';
import { benches } from './benches.js';
import { lineOf, tableOf } from './report.js';
/**
 * `npm run bench [-- NAME …] [--json]`: runs the benches whose name contains a NAME (all without one) and prints a table, or with
 * --json one line per figure as it is measured. Exit 1 when a bench fails, 2 for wrong words; neither a missed target is a failure nor
 * a PostgreSQL that this machine does not have: then the bench that needs one says that it was skipped.
 */
async function main(words) {
    const json = words.includes('--json');
    const names = words.filter((word) => word !== '--json');
    const unknown = names.find((name) => name.startsWith('-') || !benches.some((bench) => bench.name.includes(name)));
    if (unknown !== undefined) {
        process.stderr.write(`no bench is called ${unknown}; there are ${benches.map(({ name }) => name).join(', ')}\n`);
        return 2;
    }
    const chosen = benches.filter((bench) => names.length === 0 || names.some((name) => bench.name.includes(name)));
    const lines = [];
    let failed = false;
    for (const bench of chosen) {
        failed = !(await runBench(bench, (line) => (json ? printLine(line) : lines.push(line)))) || failed;
    }
    if (!json)
        process.stdout.write(tableOf(lines));
    return failed ? 1 : 0;
}
async function runBench(bench, take) {
    process.stderr.write(`measuring ${bench.name} …\n`);
    try {
        await bench.run((figure) => take(lineOf(bench.name, figure)));
        return true;
    }
    catch (error) {
        if (error instanceof NoPostgres) {
            process.stderr.write(`${bench.name} was skipped: ${error.message}\n`);
            return true;
        }
        process.stderr.write(`${bench.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        return false;
    }
}
function printLine(line) {
    process.stdout.write(`${JSON.stringify(line)}\n`);
}
process.exitCode = await main(process.argv.slice(2));
//# sourceMappingURL=bench.js.map