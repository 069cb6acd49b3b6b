import { planLayers } from '#geo/import/layers/plan-layers';
import { planImport } from '#geo/import/plan-import';
import { isLayer } from '#geo/import/read-import-file';
import { uncheckedPlaces } from '#geo/import/unchecked-places';
import { writeBoundary, writeResidents } from './city-writer.js';
import { importReport } from './import-report.js';
import { writeEditions } from './layer-editions.js';
import { rememberKeptValues } from './kept-values.js';
import { newId } from './new-id.js';
import { batchesOf } from './register-batches.js';
import { registerChanges } from './register-changes.js';
import { partsOf } from './register-parts.js';
import { journalState } from './register-snapshot.js';
import { RegisterChanged } from './change-rows.js';
import { writeDistricts } from './register-districts.js';
import { writeRegister } from './register-writer.js';
/** Plans outside any transaction: others may use the database meanwhile, also the embedded one, which has but one session. */
export function planForRegister(register, files, decisions = [], watch = () => { }) {
    const { municipality, journal, existing, editions: recorded } = register;
    const layerFiles = files.filter(isLayer);
    const layers = planLayers({ municipality, boundary: register.boundary, files: layerFiles, recorded, decisions });
    const { boundary, change } = layers.boundary;
    const lists = files.filter((file) => !isLayer(file));
    const plan = planImport({ ...register, boundary, files: lists, decisions, watch });
    const plans = new Map([...plan.files, ...layers.files].map((file) => [file.file, file]));
    const notes = uncheckedPlaces(boundary, files);
    const changes = writableChanges(plan, existing);
    return {
        code: municipality.code,
        journal,
        report: {
            ...importReport({ ...plan, files: files.map(({ file }) => plans.get(file)) }, existing, files),
            notes: [...notes],
        },
        changes,
        batched: () => batchesOf(municipality.code, changes()),
        editions: layers.editions,
        boundary: change,
        residents: plan.residents,
        kept: plan.kept,
    };
}
/** By a function of its own, so that what is kept for the commit holds neither the rows of the files nor their report. */
function writableChanges({ files: _files, ...written }, existing) {
    return () => partsOf(registerChanges(written, existing, () => newId()));
}
/** Begins to write: holds off other imports, and throws RegisterChanged unless the register still is what was planned against. */
export async function beginWriting(database, { code, journal }) {
    await lockRegister(database, code);
    if ((await journalState(database, code)) !== journal)
        throw new RegisterChanged('the register was edited meanwhile');
}
/** Writes what was planned; told how many rows of how many are written. Throws RegisterChanged. */
export async function writePlanned(database, { code, batched, editions, boundary, residents, kept }, watch = () => { }) {
    const { total, batches } = batched();
    let done = 0;
    watch(done, total);
    await writeRegister(database, code, batches, (rows) => watch((done += rows), total));
    await writeEditions(database, code, editions);
    if (boundary)
        await writeBoundary(database, code, boundary);
    if (residents.length > 0)
        await writeResidents(database, code, residents);
    if (kept.length > 0)
        await rememberKeptValues(database, code, kept);
    await writeDistricts(database, code, editions.flatMap(({ formerId }) => formerId ?? []));
}
/** Lets one import at a time write or be taken back in a municipality, to the end of the transaction. Edits by hand go on. */
export async function lockRegister(database, code) {
    await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [code]);
}
const mostAttempts = 5;
/** Reads, plans and writes again from the beginning when somebody's edit came between. */
export async function untilUnchanged(attempt) {
    for (let count = 1;; count++) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof RegisterChanged) || count === mostAttempts)
                throw error;
        }
    }
}
//# sourceMappingURL=register-import.js.map