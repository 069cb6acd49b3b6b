import { FacilityFinder } from '../operations/find-facility-of-year.js';
import { rowRef } from '../planning/command.js';
import { changesOf } from '../planning/compare-values.js';
import { assetLabel } from './asset-row.js';
import { PropertyPlanner } from './plan-property.js';
/**
 * Assets of all files of a command, after its facilities. An asset is known again by number and branch, and takes what the ledger says
 * now, unless the register has a later year; what it belongs to was decided when it came. Nothing is closed on the word of a ledger
 * alone: an asset that was disposed of waits for a person.
 */
export class AssetPlanner {
    command;
    answerOf;
    finder;
    recorded;
    property;
    seen = new Set();
    constructor(command, existing, answerOf) {
        this.command = command;
        this.answerOf = answerOf;
        this.finder = new FacilityFinder(command);
        this.recorded = new Map(existing.assets.map((asset) => [assetLabel(asset), asset]));
        this.property = new PropertyPlanner(existing);
    }
    get changes() {
        return this.property.changes;
    }
    plan(file) {
        const counts = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0 };
        const held = [];
        if (!file.assets?.length)
            return { counts, held };
        const rows = new Map(file.rows.map((row) => [row.cell, row]));
        const standing = new StandingRows(rows, this.answerOf);
        for (const row of file.assets) {
            if (row.building)
                this.planBuilding(row, row.building, standing);
            else {
                const answer = this.planLoose(file.file, row, standing);
                if (typeof answer === 'string')
                    counts[answer]++;
                else
                    held.push(answer);
            }
        }
        counts.updated += standing.shifted;
        counts.unchanged -= standing.shifted;
        return { counts, held };
    }
    /** A building's asset follows its facility: it waits, or is left out, with it. */
    planBuilding(row, { facilityCell, key }, standing) {
        const found = standing.facilityAt(facilityCell);
        if (!found)
            return;
        const { facility, source } = found;
        const building = facility.buildingOf(`${source}#${key}`);
        if (this.record(row, facility, building) === 'updated')
            standing.shift(facilityCell);
    }
    planLoose(file, row, standing) {
        const decision = this.command.decisions.get(rowRef({ file, cell: row.cell }));
        if (decision?.decision === 'skip')
            return 'skipped';
        const chosen = decision?.decision === 'same' ? this.command.byId.get(decision.facilityId) : undefined;
        const recorded = this.recorded.get(assetLabel(row));
        if (row.values.disposedOn !== null)
            return this.planDisposed(row, recorded, chosen, standing);
        if (recorded)
            return this.record(row, null, null);
        const finding = chosen ?? this.find(row);
        if (!('kind' in finding))
            return this.record(row, finding, null);
        // Land may belong to no facility; whether it belongs to one of several, a person knows.
        if (finding.kind === 'facility-not-found' && row.assetClass !== 'equipment')
            return this.record(row, null, null);
        return heldRow(row, finding);
    }
    planDisposed(row, recorded, chosen, standing) {
        if (recorded && recorded.disposedOn !== null)
            return this.record(row, null, null);
        const own = this.command.byId.get(recorded?.facilityId ?? '');
        if (!chosen) {
            const finding = own ?? this.find(row);
            const candidates = 'kind' in finding ? finding.candidates : [candidateOf(finding)];
            return heldRow(row, { kind: 'asset-disposed', reason: disposedWords(row), candidates });
        }
        const building = recorded?.buildingId ? { id: recorded.buildingId, sourceKey: null } : this.namedIn(chosen, row);
        const outcome = this.record(row, chosen, null);
        this.property.lose(row, chosen.facilityId, building);
        const isLast = row.assetClass === 'building' && !standing.has(chosen);
        if (isLast)
            chosen.edit({ ...chosen.values, status: closed });
        return outcome;
    }
    /** The one building that bears the name of a disposed asset, unless another asset stands for it: one rebuilt since, say. */
    namedIn(facility, { assetClass, subjectName }) {
        if (assetClass !== 'building')
            return null;
        const [building, ...others] = facility.buildingsNamed(subjectName);
        if (!building || others.length > 0 || building.id === null)
            return null;
        const { id } = building;
        const isBooked = [...this.recorded.values()].some((asset) => asset.buildingId === id && asset.disposedOn === null);
        const isRebuilt = this.changes.some((change) => change.kind === 'create-asset' && change.building?.id === id);
        return isBooked || isRebuilt ? null : { id, sourceKey: building.sourceKey };
    }
    find(row) {
        const findings = row.facilityNames.map((name) => this.finder.find({ facilityNumber: null, name, address: row.address }));
        return findings.find((finding) => !('kind' in finding)) ?? findings[0];
    }
    record(row, facility, building) {
        const label = assetLabel(row);
        if (this.seen.has(label))
            return 'merged';
        this.seen.add(label);
        const recorded = this.recorded.get(label);
        if (!recorded) {
            this.property.add(row, facility?.facilityId ?? null, building);
            return 'created';
        }
        const values = newestOf(recorded, row.values);
        if (Object.keys(changesOf(valuesOf(recorded), values)).length === 0)
            return 'unchanged';
        this.property.update(recorded, values);
        return 'updated';
    }
}
const closed = 'closed';
/** Facilities of the buildings that stand by this file. */
class StandingRows {
    rows;
    answerOf;
    unchanged = new Map();
    shifted = 0;
    constructor(rows, answerOf) {
        this.rows = rows;
        this.answerOf = answerOf;
        for (const [cell, row] of rows) {
            const answer = answerOf(row);
            const outcomes = answer?.kind === 'planned' ? answer.outcomes : [];
            this.unchanged.set(cell, outcomes.filter((outcome) => outcome === 'unchanged').length);
        }
    }
    facilityAt(cell) {
        const row = this.rows.get(cell);
        const answer = row && this.answerOf(row);
        return row && answer?.kind === 'planned' && answer.facility
            ? { facility: answer.facility, source: row.source }
            : null;
    }
    has(facility) {
        return [...this.rows.keys()].some((cell) => this.facilityAt(cell)?.facility === facility);
    }
    /** A row whose facility and building are as before, but not its asset, was not without a change. */
    shift(cell) {
        const left = this.unchanged.get(cell) ?? 0;
        if (left === 0)
            return;
        this.unchanged.set(cell, left - 1);
        this.shifted++;
    }
}
function valuesOf(asset) {
    const { account, name, acquiredOn, inServiceOn, usefulLifeYears, acquisitionYen } = asset;
    const { accumulatedDepreciationYen, bookValueYen, fiscalYearEnd, disposedOn, attributes } = asset;
    const stated = { account, name, acquiredOn, inServiceOn, usefulLifeYears, acquisitionYen };
    return { ...stated, accumulatedDepreciationYen, bookValueYen, fiscalYearEnd, disposedOn, attributes };
}
/** A ledger of an earlier year says nothing new. */
function newestOf(recorded, offered) {
    const isOlder = recorded.fiscalYearEnd !== null && offered.fiscalYearEnd !== null && offered.fiscalYearEnd < recorded.fiscalYearEnd;
    return isOlder ? valuesOf(recorded) : offered;
}
function heldRow(row, { kind, reason, candidates }) {
    const { cell, values } = row;
    return { cell, causeCell: cell, name: values.name, sheetRows: 1, kind, reason, candidates };
}
function candidateOf({ facilityId, values: { name, address, location } }) {
    return { facilityId, name, address, location, distanceM: null };
}
function disposedWords({ values: { name, disposedOn }, lost }) {
    const [year, month, day] = (disposedOn ?? '').split('-').map(Number);
    const [ja, en] = lost === 'demolition' ? ['除却', 'demolished'] : ['売却・譲渡', 'sold or given away'];
    return {
        ja: `「${name}」は${year}年${month}月${day}日に${ja}されています。施設を選ぶと異動として記録し、台帳にほかの建物がない施設は廃止にします`,
        en: `${name} was ${en} on ${disposedOn}: choosing its facility records that, and closes a facility without another building in the ledger`,
    };
}
//# sourceMappingURL=plan-assets.js.map