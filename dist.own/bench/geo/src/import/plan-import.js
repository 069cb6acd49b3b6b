import { AssetPlanner } from './fixed-assets/plan-assets.js';
import { YearPlanner } from './operations/plan-operations.js';
import { openCommand, openFile, renewIndex } from './planning/command.js';
import { planRow } from './planning/plan-row.js';
import { EditAnswers } from './register-workbook/answer-edit.js';
import { EditPlanner, withEdits } from './register-workbook/plan-edits.js';
import { PartPlanner } from './register-workbook/plan-parts.js';
import { ResidentsPlanner } from './residents/plan-residents.js';
/**
 * What importing files would do to a register, as a value: per file what is created, updated, merged, held and rejected, and one change
 * per facility. Pure; the same input gives the same plan, and a plan made after its changes were written changes nothing.
 */
export function planImport(input) {
    const command = openCommand(input);
    const files = input.files.map(openFile);
    const answers = new Map();
    const tell = everyFewRows(input.watch);
    for (const from of files) {
        for (const row of from.file.rows) {
            answers.set(row, planRow(row, from, command));
            tell(row.sheetRows);
        }
    }
    while (settleHeldRows(files, answers, command))
        ;
    const returned = new EditAnswers(command.decisions, input.past ?? [], input.kept ?? []);
    const edits = new EditPlanner(command, returned);
    const edited = new Map(files.map(({ file }) => [file, edits.plan(file)]));
    const parts = new PartPlanner(command, returned, input.parts ?? noParts);
    const partPlans = new Map(files.map(({ file }) => [file, parts.plan(file)]));
    const property = input.property ?? noProperty;
    const assets = new AssetPlanner(command, { ...property, parcels: parts.edited(property.parcels) }, (row) => answers.get(row));
    const assetPlans = new Map(files.map(({ file }) => [file, assets.plan(file)]));
    const changes = command.facilities.flatMap((facility) => facility.change() ?? []);
    const years = new YearPlanner(command, input.years ?? [], tell);
    const residents = new ResidentsPlanner(input.residents ?? []);
    const plans = files.map(({ file }) => {
        const report = reportOf(file, answers);
        const remarked = { ...report, warnings: [...report.warnings, ...returned.remarksOf(file.file)] };
        const facilities = withEdits(remarked, edited.get(file));
        const owned = withAssets(withParts(facilities, partPlans.get(file)), assetPlans.get(file));
        return withResidents(withYears(owned, years.plan(file)), residents.plan(file));
    });
    return {
        files: plans,
        changes,
        years: years.changes,
        ...withLedger(parts.changes, assets.changes),
        residents: residents.changes,
        kept: returned.keeps,
    };
}
/** So many rows are planned between two looks at whoever watches. */
const rowsBetween = 500;
function everyFewRows(watch) {
    let [planned, told] = [0, 0];
    return (rows) => {
        planned += rows;
        if (planned - told < rowsBetween)
            return;
        told = planned;
        watch?.(planned);
    };
}
/** Functions and land count beside the facilities of an exported register. */
function withParts(plan, { counts, held, rejected, parts }) {
    return {
        ...plan,
        ...sumOf(plan, counts),
        held: [...plan.held, ...held],
        rejected: [...plan.rejected, ...rejected],
        parts,
    };
}
/** A lot that both an exported register and a ledger change is written once, as the ledger left it. */
function withLedger({ functions, lots }, property) {
    const parcels = new Map(property.flatMap((change) => (change.kind === 'update-parcel' ? [[change.id, change.values]] : [])));
    const both = new Set(lots.flatMap((lot) => (lot.kind === 'update' && parcels.has(lot.id) ? [lot.id] : [])));
    return {
        functions,
        lots: lots.map((lot) => lot.kind === 'update' ? { ...lot, values: { ...lot.values, ...parcels.get(lot.id) } } : lot),
        property: property.filter((change) => change.kind !== 'update-parcel' || !both.has(change.id)),
    };
}
/** A file is of facilities or of years; what the other has of it is nothing. */
function withYears(plan, { held, rejected, years, ...counts }) {
    return {
        ...plan,
        ...sumOf(plan, counts),
        held: [...plan.held, ...held],
        rejected: [...plan.rejected, ...rejected],
        years,
    };
}
/** A file is of residents alone, or has none. */
function withResidents(plan, { counts, warnings, residents }) {
    return { ...plan, ...sumOf(plan, counts), warnings: [...plan.warnings, ...warnings], residents };
}
/** Land and what else of a ledger of fixed assets is no building counts beside the facilities. */
function withAssets(plan, { counts, held }) {
    return { ...plan, ...sumOf(plan, counts), held: [...plan.held, ...held] };
}
function sumOf(plan, counts) {
    const sums = Object.entries(counts).map(([outcome, count]) => [outcome, plan[outcome] + count]);
    return Object.fromEntries(sums);
}
const noParts = { functions: [], lots: [] };
const noProperty = { assets: [], parcels: [], gainedIds: [] };
/**
 * Asks again about held rows with all that later rows have told, as the next command would; true when one found its place. Without
 * this a second import of the same files could still change something.
 */
function settleHeldRows(files, answers, command) {
    const isHeld = (row) => answers.get(row)?.kind === 'held';
    if (!files.some(({ file }) => file.rows.some(isHeld)))
        return false;
    renewIndex(command);
    let settled = false;
    for (const from of files) {
        for (const row of from.file.rows.filter(isHeld)) {
            const answer = planRow(row, from, command);
            answers.set(row, answer);
            settled ||= answer.kind === 'planned';
        }
    }
    return settled;
}
function reportOf(file, answers) {
    const held = [];
    const planned = [];
    const warnings = [...file.warnings];
    const counts = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0 };
    for (const row of file.rows) {
        const answer = answers.get(row);
        if (answer.kind === 'held')
            held.push(answer.held);
        else {
            const { outcomes, facility } = answer;
            const { cell, name, address } = row;
            planned.push({ cell, name, address, outcome: leading(outcomes), facilityId: facility?.facilityId ?? null });
            for (const outcome of outcomes)
                counts[outcome]++;
            warnings.push(...answer.warnings);
        }
    }
    const { driver, reason, looksLike, rowCount, rejected } = file;
    return {
        file: file.file,
        driver,
        reason,
        looksLike,
        rows: rowCount,
        ...counts,
        held,
        rejected,
        warnings,
        planned,
        years: [],
    };
}
/** The outcome of the facility of a ledger: made, else updated if any of its rows is. */
function leading(outcomes) {
    return outcomes.includes('updated') ? 'updated' : outcomes[0];
}
//# sourceMappingURL=plan-import.js.map