import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectFolder } from '../project-folder.js';
/** Where the build puts the template: a closed data directory with PostGIS and every migration of that time in it. */
export function templateFolder() {
    return join(findProjectFolder(), 'dist/embedded-database');
}
/** Where the build puts the part of the PostGIS bundle that Chodo uses. */
export function slimPostgisFile() {
    return join(findProjectFolder(), 'dist/embedded-postgis.tar.gz');
}
/** Says from which migrations the template was made; written last, so a template without it is unfinished. */
export function templateStampFile() {
    return `${templateFolder()}.sha256`;
}
/** There is a template, made from the present migrations, and the slim PostGIS that is made with it. */
export function isTemplateFresh() {
    if (![templateFolder(), templateStampFile(), slimPostgisFile()].every((file) => existsSync(file)))
        return false;
    const fingerprint = migrationsFingerprint(findProjectFolder());
    return fingerprint === null || readFileSync(templateStampFile(), 'utf8').trim() === fingerprint;
}
/**
 * SHA-256 over the migrations' sources and the engine's versions: the same for source and `dist`. Null where the sources
 * were left out (a container), where the template came with the same `dist`.
 */
export function migrationsFingerprint(projectFolder) {
    const folder = join(projectFolder, 'db/migrations');
    if (!existsSync(folder))
        return null;
    const hash = createHash('sha256');
    for (const name of ['pglite', 'pglite-postgis']) {
        hash.update(readFileSync(join(projectFolder, 'node_modules/@electric-sql', name, 'package.json')));
    }
    for (const file of sourceFiles(folder))
        hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
    return hash.digest('hex');
}
function sourceFiles(folder) {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && statSync(join(folder, name)).isFile())
        .map((name) => name.replaceAll('\\', '/'))
        .sort();
}
//# sourceMappingURL=template.js.map