import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { postgis } from '@electric-sql/pglite-postgis';
import { filterTar } from './tar.js';
import { slimPostgisFile } from './template.js';
/**
 * PostGIS for the engine, without what Chodo never creates: rasters, topology, the American geocoder. The engine compiles
 * every library of the bundle at every start, so this saves a third of the start and 270 MB of memory. Where the build
 * has not made the slim bundle, the whole one is taken.
 */
export const slimPostgis = {
    ...postgis,
    setup: async (engine, options) => {
        const whole = await postgis.setup(engine, options);
        return existsSync(slimPostgisFile()) ? { ...whole, bundlePath: pathToFileURL(slimPostgisFile()) } : whole;
    },
};
/** A build step: writes the slim bundle; fast rather than small, for it is unpacked at every start. */
export function writeSlimPostgis() {
    const whole = fileURLToPath(new URL('postgis.tar.gz', import.meta.resolve('@electric-sql/pglite-postgis')));
    const slim = filterTar(gunzipSync(readFileSync(whole)), isUsed);
    const draft = `${slimPostgisFile()}.${process.pid}`;
    writeFileSync(draft, gzipSync(slim, { level: 1 }));
    renameSync(draft, slimPostgisFile());
}
/** The library, the projections, and the SQL that makes the extension or brings an older one up to date. */
function isUsed(name) {
    const path = name.replace(/^\.?\//, '');
    if (path.startsWith('share/postgresql/contrib/'))
        return false;
    return !/\/(postgis_[^/]*|address_standardizer[^/]*|postgis--unpackaged[^/]*)$/.test(path);
}
//# sourceMappingURL=slim-postgis.js.map