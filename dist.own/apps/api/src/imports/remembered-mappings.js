import { ColumnMapping as RememberedMapping } from '#db/entities/column-mapping.entity';
import { isDeepStrictEqual } from 'node:util';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
/** Everything a municipality has said of the columns of its files. */
export async function readMappings(database, municipalityCode) {
    const rows = await database.findBy(RememberedMapping, { municipalityCode });
    return new Map(rows.map(({ fingerprint, mapping }) => [fingerprint, mapping]));
}
/** Remembers a mapping in place of what was remembered; version 0 says that nothing was. Throws the 412 where it was something else. */
export async function rememberMapping(database, key, mapping, expectedVersion) {
    const current = await lockMapping(database, key);
    assertCurrent(current ?? { version: 0, mapping: null }, expectedVersion, { mapping });
    if (current && isDeepStrictEqual(current.mapping, mapping))
        return;
    if (!current)
        await database.insert(RememberedMapping, { ...key, mapping });
    else
        await database.update(RememberedMapping, key, { mapping, version: current.version + 1 });
}
/** Remembers what a command was told: who gives the mapping with the file has seen no other. */
export async function rememberMappings(database, municipalityCode, mappings) {
    for (const [fingerprint, mapping] of mappings) {
        const key = { municipalityCode, fingerprint };
        await rememberMapping(database, key, mapping, (await lockMapping(database, key))?.version ?? 0);
    }
}
/** Forgets a mapping: files with that header are read by their drivers again. Throws the 404 and the 412. */
export async function forgetMapping(database, key, expectedVersion) {
    const current = await lockMapping(database, key);
    if (!current)
        throw notFound(`column mapping ${key.fingerprint}`);
    assertCurrent(current, expectedVersion, null);
    await database.delete(RememberedMapping, key);
}
function lockMapping(database, key) {
    return database.findOne(RememberedMapping, { where: key, lock: { mode: 'pessimistic_write' } });
}
//# sourceMappingURL=remembered-mappings.js.map