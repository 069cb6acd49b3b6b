import { foldForSearch, normaliseAddress } from '#libs/asset';
import { elsewhereWords, goneWords, reject } from './answer-edit.js';
import { facilityNamed, isCalled, isOneOf } from './name-facility.js';
import { functionValues, lotValues } from './part-row.js';
import { partChanges, PartSheet } from './part-sheet.js';
/** Functions and land that come back in an exported register, after its facilities and buildings, which they belong to. */
export class PartPlanner {
    command;
    answers;
    functions = new PartSheet('function', ({ name }) => name, foldForSearch);
    lots = new PartSheet('lot', ({ lotNumber }) => lotNumber, foldLot);
    constructor(command, answers, { functions, lots }) {
        this.command = command;
        this.answers = answers;
        const buildings = functions.length > 0 ? buildingHomes(command) : new Map();
        for (const one of functions) {
            const home = buildings.get(one.buildingId);
            if (home)
                this.functions.enter(one.id, one.version, home, functionValues(one));
        }
        for (const lot of lots) {
            const facility = lot.facilityId === null ? null : (command.byId.get(lot.facilityId) ?? null);
            this.lots.enter(lot.id, lot.version, { facility, building: null }, lotValues(lot));
        }
    }
    plan({ file, edits, municipalityCode }) {
        const outcome = new PartOutcome();
        if (!edits)
            return outcome;
        const isElsewhere = municipalityCode?.slice(0, 5) !== this.command.code.slice(0, 5);
        const { language, functions, addedFunctions, land, addedLots } = edits;
        const returned = { file, isElsewhere, language };
        this.planSheet(this.functions, { ...returned, edited: functions, added: addedFunctions }, outcome);
        this.planSheet(this.lots, { ...returned, edited: land, added: addedLots }, outcome);
        return outcome;
    }
    get changes() {
        return { functions: this.functions.changes, lots: this.lots.changes };
    }
    /** The lots that a ledger of fixed assets is compared with, as the workbook leaves them. */
    edited(parcels) {
        return parcels.map((parcel) => ({ ...parcel, ...this.lots.withId(parcel.id)?.values }));
    }
    planSheet(sheet, returned, outcome) {
        for (const row of returned.edited.rows)
            this.planEdited(sheet, row, returned, outcome);
        for (const added of returned.added)
            this.planAdded(sheet, added, returned, outcome);
    }
    planEdited(sheet, row, { file, isElsewhere, language, edited }, outcome) {
        const part = sheet.withId(row.id);
        const refusal = isElsewhere ? elsewhereWords : part ? this.misplaced(part.home, row) : goneWords;
        if (refusal || !part)
            return outcome.add(row, reject(row, refusal ?? goneWords));
        const before = part.values;
        const target = {
            row,
            name: sheet.nameOf(before),
            fields: edited.fields,
            now: { version: part.existing.version, values: before },
            write: (values) => sheet.edit(part, values),
        };
        const answer = this.answers.answer(file, target, language);
        outcome.add(row, answer, plannedPart(sheet, part.home, before, part.values));
    }
    /** Functions stay in their building, land at its facility; what stands beside them only tells where that is. */
    misplaced({ facility, building }, row) {
        const before = this.answers.namesBefore(facility?.facilityId ?? '');
        const isThere = facility ? isCalled(facility, row.facilityName ?? '', before) : row.facilityName === '';
        if (row.facilityName !== null && !isThere)
            return building ? movedFunctionWords : movedLotWords;
        if (!building || row.buildingName === null)
            return null;
        const names = [...namesOf(facility, building), ...this.answers.namesBefore(building.id ?? '')];
        return isOneOf(row.buildingName, names) ? null : movedFunctionWords;
    }
    planAdded(sheet, { facility, buildingName, cell, values }, { file, isElsewhere }, outcome) {
        const row = { cell, name: sheet.nameOf(values), address: facility.address };
        if (isElsewhere)
            return outcome.add(row, reject(row, elsewhereWords));
        if (this.answers.isSkipped(file, cell))
            return outcome.add(row, 'skipped');
        const home = this.homeOf(facility, sheet.part === 'function' ? buildingName : null);
        if ('ja' in home)
            return outcome.add(row, reject(row, home));
        outcome.add(row, sheet.add(home, values), plannedPart(sheet, home, null, values));
    }
    homeOf(named, buildingName) {
        if (buildingName === null && named.name === '')
            return { facility: null, building: null };
        const facility = facilityNamed(this.command, named);
        if ('ja' in facility)
            return facility;
        if (buildingName === null)
            return { facility, building: null };
        const [building, ...others] = facility.buildingsNamed(buildingName);
        if (!building)
            return noBuildingWords(named.name, buildingName);
        return others.length > 0 ? severalBuildingsWords(named.name, buildingName) : { facility, building };
    }
}
function foldLot(lotNumber) {
    return normaliseAddress(lotNumber, null);
}
function buildingHomes({ facilities }) {
    return new Map(facilities.flatMap((facility) => (facility.existing?.buildings ?? []).map(({ id, sourceKey, name }) => [
        id,
        { facility, building: { id, sourceKey, name } },
    ])));
}
/** What a building is called now, and was before this command. */
function namesOf(facility, building) {
    const now = building.id === null ? null : facility.buildingValues(building.id);
    return [building.name, ...(now ? [now.name] : [])];
}
function plannedPart(sheet, home, before, after) {
    const { facility, building } = home;
    return {
        part: sheet.part,
        name: sheet.nameOf(after),
        facilityId: facility?.facilityId ?? null,
        facilityName: facility?.values.name ?? null,
        buildingName: building?.name ?? null,
        changes: partChanges(before, after),
    };
}
/** Collects the answers, row by row. */
class PartOutcome {
    counts = { created: 0, updated: 0, unchanged: 0, skipped: 0 };
    held = [];
    rejected = [];
    parts = [];
    add({ cell }, answer, part) {
        if (typeof answer !== 'string') {
            if ('kind' in answer)
                this.held.push(answer);
            else
                this.rejected.push(answer);
            return;
        }
        this.counts[answer]++;
        if (part && (answer === 'created' || answer === 'updated'))
            this.parts.push({ cell, outcome: answer, ...part });
    }
}
const movedFunctionWords = {
    ja: '機能を別の棟に移すことはできません。施設名・棟名は「施設」「棟」のシートで変更してください',
    en: 'a function cannot be moved to another building; rename facilities and buildings on their own sheets',
};
const movedLotWords = {
    ja: '土地を別の施設に移すことは、ここではできません。施設のページの「土地」で変更してください',
    en: 'land cannot be moved to another facility here: change it under Land on the page of the facility',
};
function noBuildingWords(facility, building) {
    return {
        ja: `施設「${facility}」に棟「${building}」が見つかりません`,
        en: `the facility ${facility} has no building ${building}`,
    };
}
function severalBuildingsWords(facility, building) {
    return {
        ja: `施設「${facility}」に棟「${building}」が複数あります。施設のページで機能を加えてください`,
        en: `the facility ${facility} has several buildings ${building}: add the function on the page of the facility`,
    };
}
//# sourceMappingURL=plan-parts.js.map