import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProjectFolder } from '#db/project-folder';
import { startChodo } from '../support/chodo-process.js';
/** What somebody waits for who types `npm start`: the very first time (everything built), and every time after. */
export const startBench = {
    name: 'start',
    async run(report) {
        const folder = mkdtempSync(join(tmpdir(), 'chodo-bench-'));
        try {
            const first = await startChodo({ CHODO_DATA: folder });
            const loading = secondsOf(first, 'Loading the demo city') - secondsOf(first, 'Opening the database');
            const loaded = secondsOf(first, 'Starting the worker') - secondsOf(first, 'Loading the demo city');
            report({ figure: 'open a new embedded database', value: loading, unit: 's' });
            report({ figure: 'load the demo city', value: loaded, unit: 's', target: 30 });
            await first.stop();
            const begun = performance.now();
            execFileSync(process.execPath, [join(findProjectFolder(), 'apps/cli/setup.mjs'), 'start']);
            const second = await startChodo({ CHODO_DATA: folder });
            report({
                figure: 'second start, set-up step included',
                value: (performance.now() - begun) / 1000,
                unit: 's',
                target: 8,
            });
            await second.stop();
        }
        finally {
            rmSync(folder, { recursive: true, force: true });
        }
    },
};
function secondsOf(chodo, beginning) {
    const place = chodo.said.findIndex((line) => line.startsWith(beginning));
    return (chodo.saidAtMs[place] ?? Number.NaN) / 1000;
}
//# sourceMappingURL=start.bench.js.map