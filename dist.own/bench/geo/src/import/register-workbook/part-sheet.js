import { changesOf } from '../planning/compare-values.js';
/** The functions or lots of a register, and what rows have made of them. */
export class PartSheet {
    part;
    nameOf;
    fold;
    byId = new Map();
    byKey = new Map();
    made = [];
    constructor(part, nameOf, fold) {
        this.part = part;
        this.nameOf = nameOf;
        this.fold = fold;
    }
    /** Takes in one of the register. */
    enter(id, version, home, values) {
        const part = { existing: { id, version }, home, before: values, values };
        this.byId.set(id, part);
        this.name(part);
    }
    withId(id) {
        return this.byId.get(id) ?? null;
    }
    edit(part, values) {
        const key = this.keyOf(part.home, part.values);
        if (this.byKey.get(key) === part)
            this.byKey.delete(key);
        part.values = values;
        this.name(part);
    }
    /** Adds one, unless it is there already under its name: then its blanks are filled. */
    add(home, values) {
        const known = this.byKey.get(this.keyOf(home, values));
        if (!known) {
            const part = { existing: null, home, before: null, values };
            this.made.push(part);
            this.name(part);
            return 'created';
        }
        const filled = withBlanksFilled(known.values, values);
        if (Object.keys(changesOf(known.values, filled)).length === 0)
            return 'unchanged';
        known.values = filled;
        return 'updated';
    }
    get changes() {
        const updates = [...this.byId.values()].flatMap(({ existing, before, values }) => existing && before && Object.keys(changesOf(before, values)).length > 0
            ? [{ kind: 'update', ...existing, values }]
            : []);
        const creations = this.made.map(({ home: { facility, building }, values }) => ({
            kind: 'create',
            facilityId: facility?.facilityId ?? null,
            building: building && { id: building.id, sourceKey: building.sourceKey },
            values,
        }));
        return [...updates, ...creations];
    }
    name(part) {
        const key = this.keyOf(part.home, part.values);
        if (!this.byKey.has(key))
            this.byKey.set(key, part);
    }
    keyOf({ facility, building }, values) {
        const place = building ? (building.id ?? building.sourceKey) : '';
        return `${facility?.facilityId ?? ''} ${place} ${this.fold(this.nameOf(values))}`;
    }
}
function withBlanksFilled(known, offered) {
    const entries = Object.entries(known).map(([field, value]) => [field, value ?? offered[field]]);
    return Object.fromEntries(entries);
}
/** What becomes other, field by field; of a new row all that is known. */
export function partChanges(before, after) {
    const changed = before ? changesOf(before, after) : after;
    const known = (before ?? {});
    return Object.entries(changed)
        .filter(([, value]) => before !== null || value !== null)
        .map(([field, value]) => ({ field, before: known[field] ?? null, after: value }));
}
//# sourceMappingURL=part-sheet.js.map