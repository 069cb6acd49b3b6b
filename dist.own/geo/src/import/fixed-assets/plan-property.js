import { normaliseAddress } from '#libs/asset';
import { changesOf } from '../planning/compare-values.js';
import { assetLabel, } from './asset-row.js';
/** Gathers what assets write: themselves, lots of land, and how buildings and lots came and went. */
export class PropertyPlanner {
    changes = [];
    parcels;
    gained;
    constructor({ parcels, gainedIds }) {
        this.parcels = [...parcels];
        this.gained = new Set(gainedIds);
    }
    /** A new asset, its lot where it is land, and that it was acquired, unless the register knows that. */
    add(row, facilityId, building) {
        const isStandingLand = row.assetClass === 'land' && row.values.disposedOn === null;
        const parcel = isStandingLand ? this.parcelOf(row, facilityId) : null;
        const subject = { facilityId, building, parcel };
        const { number, branch, values } = row;
        this.changes.push({ kind: 'create-asset', number, branch, values, ...subject });
        this.gain(row, subject);
    }
    update({ id, version }, values) {
        this.changes.push({ kind: 'update-asset', id, version, values });
    }
    /** A building or lot of a facility that the city has no more. */
    lose(row, facilityId, building) {
        if (row.assetClass !== 'building' && row.assetClass !== 'land')
            return;
        this.record(row, { facilityId, building, parcel: null }, row.lost, row.values.disposedOn, null);
    }
    gain(row, subject) {
        const { acquiredOn, disposedOn, acquisitionYen } = row.values;
        const key = subjectKey(subject);
        if (key === null || disposedOn !== null || this.gained.has(key))
            return;
        if (acquiredOn !== null)
            this.gained.add(key);
        this.record(row, subject, row.gained, acquiredOn, acquisitionYen);
    }
    record(row, subject, eventKind, eventDate, amountYen) {
        const { facilityId } = subject;
        if (facilityId === null || eventDate === null)
            return;
        this.changes.push({
            kind: 'create-event',
            ...subject,
            facilityId,
            eventKind,
            eventDate,
            subject: row.assetClass === 'land' ? 'land' : 'building',
            subjectName: row.subjectName,
            areaM2: row.areaM2,
            amountYen,
        });
    }
    /** The lot with this asset number, else the one of this lot number at the facility, whose blanks are filled; else a new one. */
    parcelOf(row, facilityId) {
        const offered = {
            lotNumber: row.subjectName,
            areaM2: row.areaM2,
            landCategory: row.landCategory,
            propertyClass: row.propertyClass,
            assetNumber: assetLabel(row),
        };
        const ref = offered.assetNumber;
        const at = this.parcels.findIndex((parcel) => isSameLot(parcel, offered, facilityId));
        const known = this.parcels[at];
        if (!known) {
            this.changes.push({ kind: 'create-parcel', ref, facilityId, values: offered });
            return { id: null, ref };
        }
        const values = withBlanksFilled(known, offered);
        // The next asset must not take the same lot.
        this.parcels[at] = { ...known, ...values };
        if (Object.keys(changesOf(parcelValues(known), values)).length > 0) {
            this.changes.push({ kind: 'update-parcel', id: known.id, version: known.version, values });
        }
        return { id: known.id, ref };
    }
}
function subjectKey({ facilityId, building, parcel }) {
    if (building)
        return building.id ?? `${facilityId} ${building.sourceKey}`;
    return parcel && (parcel.id ?? `lot ${parcel.ref}`);
}
function isSameLot(parcel, offered, facilityId) {
    if (parcel.assetNumber !== null)
        return parcel.assetNumber === offered.assetNumber;
    const lot = normaliseAddress(offered.lotNumber, null);
    return parcel.facilityId === facilityId && lot !== '' && normaliseAddress(parcel.lotNumber, null) === lot;
}
function parcelValues({ lotNumber, areaM2, landCategory, propertyClass, assetNumber }) {
    return { lotNumber, areaM2, landCategory, propertyClass, assetNumber };
}
function withBlanksFilled(known, offered) {
    return {
        lotNumber: known.lotNumber,
        areaM2: known.areaM2 ?? offered.areaM2,
        landCategory: known.landCategory ?? offered.landCategory,
        propertyClass: known.propertyClass ?? offered.propertyClass,
        assetNumber: offered.assetNumber,
    };
}
//# sourceMappingURL=plan-property.js.map