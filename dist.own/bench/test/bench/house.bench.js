import { spawnSync } from 'node:child_process';
import { findProjectFolder } from '#db/project-folder';
/** What a developer waits for: all checks, and all tests that need no browser and no server. */
export const houseBench = {
    name: 'house',
    run(report) {
        reportCommand(report, 'npm run check', ['run', 'check'], 20);
        reportCommand(report, 'npm test, without the install', ['test'], 180);
        return Promise.resolve();
    },
};
/** Throws with what the command printed when it fails: a red run has no time. */
function reportCommand(report, figure, words, target) {
    const begun = performance.now();
    const { status, stdout, stderr } = spawnSync('npm', words, {
        cwd: findProjectFolder(),
        encoding: 'utf8',
        maxBuffer: 1e8,
    });
    if (status !== 0)
        throw new Error(`${figure} failed:\n${stdout.slice(-4000)}${stderr.slice(-4000)}`);
    report({ figure, value: (performance.now() - begun) / 1000, unit: 's', target });
}
//# sourceMappingURL=house.bench.js.map