/** As many are offered to a person. */
const mostCandidates = 5;
/** Finds facilities for rows of years; made once per command, when all its facilities are known. */
export class FacilityFinder {
    command;
    numbers = null;
    similarTo = new Map();
    constructor(command) {
        this.command = command;
    }
    /** Made when a row first asks: most files have none that does. */
    get byNumber() {
        this.numbers ??= numbersOf(this.command.facilities);
        return this.numbers;
    }
    /**
     * The facility of a row: the one with this id in the register, or with this number in a source and no other name; else the only
     * one of this name (and address, where several bear it). Otherwise a person decides: nobody's money is booked on a guess.
     */
    find(row) {
        const { facilityNumber, name, address } = row;
        const { index, byId } = this.command;
        const own = facilityNumber === null ? undefined : byId.get(facilityNumber);
        if (own)
            return own;
        const numbered = this.byNumber.get(facilityNumber ?? '') ?? [];
        const agreeing = name === null ? numbered : numbered.filter((one) => isCalled(one, name, this.command));
        if (agreeing.length === 1)
            return agreeing[0];
        const named = name === null ? [] : index.withName(name);
        if (named.length === 1)
            return named[0];
        const addressKey = index.addressKey(address);
        const placed = named.filter((one) => addressKey !== '' && index.addressKey(one.values.address) === addressKey);
        if (placed.length === 1)
            return placed[0];
        if (named.length > 1 || agreeing.length > 1) {
            return doubt(row, 'which-facility', severalWords, named.length > 1 ? named : agreeing);
        }
        return doubt(row, 'facility-not-found', notFoundWords, numbered.length > 0 ? numbered : this.similar(name ?? ''));
    }
    similar(name) {
        const known = this.similarTo.get(name) ?? similar(name, this.command);
        this.similarTo.set(name, known);
        return known;
    }
}
function numbersOf(facilities) {
    const numbers = new Map();
    for (const facility of facilities) {
        for (const id of new Set(facility.sourceIds)) {
            const known = numbers.get(id);
            if (known)
                known.push(facility);
            else
                numbers.set(id, [facility]);
        }
    }
    return numbers;
}
function isCalled({ known }, name, { index }) {
    return known.some((one) => index.nameKey(one.name) === index.nameKey(name));
}
/** Names that contain this one or lie in it: 中央公民館 and 中央公民館分館. */
function similar(name, { index, facilities }) {
    const key = index.nameKey(name);
    if (key.length < 2)
        return [];
    return facilities.filter(({ values }) => {
        const other = index.nameKey(values.name);
        return other.includes(key) || (other.length > 1 && key.includes(other));
    });
}
function doubt(row, kind, words, facilities) {
    const name = row.name ?? row.facilityNumber ?? '';
    const candidates = facilities.slice(0, mostCandidates).map(({ facilityId, values }) => ({
        facilityId,
        name: values.name,
        address: values.address,
        location: values.location,
        distanceM: null,
    }));
    return { kind, name, reason: words(name), candidates };
}
function notFoundWords(what) {
    return {
        ja: `「${what}」という施設が登録簿に見つかりません`,
        en: `there is no facility ${what} in the register`,
    };
}
function severalWords(what) {
    return {
        ja: `「${what}」に当てはまる施設が複数あります。どれか選んでください`,
        en: `several facilities may be ${what}: which is it?`,
    };
}
//# sourceMappingURL=find-facility-of-year.js.map