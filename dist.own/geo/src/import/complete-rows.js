import { classify, decideOwner, majorCategoryLike, municipalityOfAddresses, namesMunicipalOwner, ownerOfWord, statusFromText, } from '#libs/asset';
/** Rows with kind, owner and status, each with the rule that gave it; ids that the list gives to different names are left out. */
export function completeRows(raws, list) {
    const categories = raws.map((raw) => categoryOf(raw, list.fileName));
    const ownerNamed = kindsWhoseOwnerIsNamed(raws, categories);
    const municipality = municipalityOfAddresses(raws.map(({ address }) => address));
    const doubtful = idsOfSeveralNames(raws);
    const rows = raws.map((raw, at) => {
        const category = categories[at];
        const listNamesOwner = !list.ledger && ownerNamed.has(category.smallCategory);
        const owner = ownerOf(raw, {
            smallCategory: category.smallCategory,
            municipality,
            listNamesOwner,
            ledger: list.ledger,
        });
        const stated = raw.statusWord === null ? null : statusFromText('', raw.statusWord);
        return {
            majorCategory: category.majorCategory,
            middleCategory: category.middleCategory,
            smallCategory: category.smallCategory,
            categoryReason: category.categoryReason,
            owner: owner.owner,
            ownerReason: owner.ownerReason,
            cell: raw.cell,
            placeCell: raw.placeCell,
            placeDoubt: raw.placeDoubt,
            sheetRows: raw.sheetRows,
            source: list.source,
            sourceId: raw.sourceId !== null && doubtful.has(raw.sourceId) ? null : raw.sourceId,
            name: raw.name,
            nameKana: raw.nameKana,
            address: raw.address,
            location: raw.location,
            poiCode: raw.poiCode,
            status: stated ?? statusFromText(raw.name, raw.note) ?? 'open',
            department: raw.department,
            managementForm: raw.managementForm,
            propertyClass: raw.propertyClass,
            note: raw.note,
            attributes: raw.attributes,
            buildings: raw.buildings,
        };
    });
    return { rows, warnings: doubtfulWarnings(raws, doubtful) };
}
function categoryOf(raw, fileName) {
    const { note, name, poiCode, types } = raw;
    const derived = classify({ poiCode, note, types, name, fileName });
    const { major: majorWord, middle, small } = raw.categoryWords;
    const major = majorWord === null ? null : majorCategoryLike(majorWord);
    const agreed = major === null || major === derived.majorCategory ? derived : null;
    return {
        majorCategory: major ?? derived.majorCategory,
        middleCategory: middle ?? agreed?.middleCategory ?? null,
        smallCategory: small ?? agreed?.smallCategory ?? null,
        categoryReason: major === null ? derived.categoryReason : `ledger:${majorWord}`,
    };
}
function ownerOf(raw, context) {
    const word = raw.ownerWord;
    const stated = word === null ? null : ownerOfWord(word);
    if (stated)
        return { owner: stated, ownerReason: `column:${word}` };
    return decideOwner({ name: raw.name, note: raw.note, types: raw.types, url: raw.url, ...context });
}
/** The kinds of which most rows of the list bear 市立 in their name. */
function kindsWhoseOwnerIsNamed(raws, categories) {
    const counts = new Map();
    raws.forEach(({ name }, at) => {
        const kind = categories[at].smallCategory;
        const count = counts.get(kind) ?? { all: 0, named: 0 };
        counts.set(kind, { all: count.all + 1, named: count.named + (namesMunicipalOwner(name) ? 1 : 0) });
    });
    return new Set([...counts].filter(([, { all, named }]) => named * 2 > all).map(([kind]) => kind));
}
function idsOfSeveralNames(raws) {
    const names = new Map();
    const doubtful = new Set();
    for (const { sourceId, name } of raws) {
        if (sourceId === null)
            continue;
        if ((names.get(sourceId) ?? name) !== name)
            doubtful.add(sourceId);
        names.set(sourceId, name);
    }
    return doubtful;
}
function doubtfulWarnings(raws, doubtful) {
    return raws.flatMap(({ cell, sourceId }) => sourceId !== null && doubtful.has(sourceId)
        ? [
            {
                cell,
                reason: {
                    ja: `番号${sourceId}が別の名称にも使われているため、番号では照合しません`,
                    en: `number ${sourceId} also stands at another name, so it is not used to recognise the facility`,
                },
            },
        ]
        : []);
}
//# sourceMappingURL=complete-rows.js.map